/** Pictures of maps over HTTP. */
@NullMarked
package dev.waymark.map.picture.rest;

import org.jspecify.annotations.NullMarked;
