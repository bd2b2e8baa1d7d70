/** Search over HTTP. */
@NullMarked
package dev.waymark.map.search.rest;

import org.jspecify.annotations.NullMarked;
