/** Maps as files over HTTP. */
@NullMarked
package dev.waymark.map.exchange.rest;

import org.jspecify.annotations.NullMarked;
