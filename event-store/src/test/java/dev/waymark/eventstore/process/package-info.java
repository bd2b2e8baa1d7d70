/**
 * Real child processes for tests: a main class of the test tree in a JVM of its own, that test and child talk with by
 * lines, and that can be killed, paused and resumed. Nothing outlives the test's JVM.
 */
@NullMarked
package dev.waymark.eventstore.process;

import org.jspecify.annotations.NullMarked;
