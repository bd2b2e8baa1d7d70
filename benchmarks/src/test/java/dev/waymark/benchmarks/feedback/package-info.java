@NullMarked
package dev.waymark.benchmarks.feedback;

import org.jspecify.annotations.NullMarked;
