/** Alignment on the wire. */
@NullMarked
package dev.waymark.map.alignment.rest;

import org.jspecify.annotations.NullMarked;
