/** How many events a second get in. */
@NullMarked
package dev.waymark.benchmarks.append;

import org.jspecify.annotations.NullMarked;
