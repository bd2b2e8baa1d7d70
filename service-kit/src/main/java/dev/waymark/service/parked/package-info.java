/** Lets an admin see and settle the events a service could not handle. */
@NullMarked
package dev.waymark.service.parked;

import org.jspecify.annotations.NullMarked;
