/** Workshops over HTTP. */
@NullMarked
package dev.waymark.map.workshop.rest;

import org.jspecify.annotations.NullMarked;
