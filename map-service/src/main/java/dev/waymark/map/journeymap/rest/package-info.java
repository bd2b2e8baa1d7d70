/** Journey maps over HTTP. */
@NullMarked
package dev.waymark.map.journeymap.rest;

import org.jspecify.annotations.NullMarked;
