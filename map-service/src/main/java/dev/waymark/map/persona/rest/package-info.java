/** Personas over HTTP. */
@NullMarked
package dev.waymark.map.persona.rest;

import org.jspecify.annotations.NullMarked;
