/** feedback-service as its users meet it: what they wait for when a million have answered. */
@NullMarked
package dev.waymark.benchmarks.feedback;

import org.jspecify.annotations.NullMarked;
