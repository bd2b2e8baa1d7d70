/** How long after a publish begins a handler is called. */
@NullMarked
package dev.waymark.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
