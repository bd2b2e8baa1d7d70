/** How fast a processor gets through a long log. */
@NullMarked
package dev.waymark.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
