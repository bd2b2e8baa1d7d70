/** Mapped and measured feelings over HTTP. */
@NullMarked
package dev.waymark.map.feeling.rest;

import org.jspecify.annotations.NullMarked;
