/** Lets an admin see how far projections are, and have one built anew while it goes on answering. */
@NullMarked
package dev.waymark.service.rebuild;

import org.jspecify.annotations.NullMarked;
