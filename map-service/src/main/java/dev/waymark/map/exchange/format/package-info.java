/** The formats a map can be taken to, and what each of them cannot carry. */
@NullMarked
package dev.waymark.map.exchange.format;

import org.jspecify.annotations.NullMarked;
