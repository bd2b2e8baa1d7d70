/** The MongoDB-protocol server all of them work on, in a process of its own. */
@NullMarked
package dev.waymark.benchmarks.server;

import org.jspecify.annotations.NullMarked;
