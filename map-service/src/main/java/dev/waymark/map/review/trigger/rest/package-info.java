/** Where it is said. */
@NullMarked
package dev.waymark.map.review.trigger.rest;

import org.jspecify.annotations.NullMarked;
