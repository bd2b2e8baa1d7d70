/** A built service as its users meet it: in a process of its own, over HTTP. */
@NullMarked
package dev.waymark.benchmarks.service;

import org.jspecify.annotations.NullMarked;
