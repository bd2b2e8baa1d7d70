/** What was measured: rows, a table for people and JSON for programs. */
@NullMarked
package dev.waymark.benchmarks.report;

import org.jspecify.annotations.NullMarked;
