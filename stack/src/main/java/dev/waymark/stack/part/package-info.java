/** The parts of a running Waymark: how each is started and when it is ready. */
@NullMarked
package dev.waymark.stack.part;

import org.jspecify.annotations.NullMarked;
