/** Reviews over HTTP. */
@NullMarked
package dev.waymark.map.review.rest;

import org.jspecify.annotations.NullMarked;
