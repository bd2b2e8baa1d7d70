/** The event stores that are compared, behind one small interface, and the event they all store. */
@NullMarked
package dev.waymark.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
