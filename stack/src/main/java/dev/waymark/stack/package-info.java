/** All of Waymark on one machine with one command: what {@code ./waymark} does. */
@NullMarked
package dev.waymark.stack;

import org.jspecify.annotations.NullMarked;
