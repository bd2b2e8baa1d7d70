/** The rhythm on the wire. */
@NullMarked
package dev.waymark.map.review.cadence.rest;

import org.jspecify.annotations.NullMarked;
