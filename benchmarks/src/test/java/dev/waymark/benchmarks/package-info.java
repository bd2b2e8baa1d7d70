/** Measures the event store beside the plain driver and axon-mongo, in one run on one server. */
@NullMarked
package dev.waymark.benchmarks;

import org.jspecify.annotations.NullMarked;
