/** map-service as its users meet it: in a process of its own, over HTTP, with a large map and with many. */
@NullMarked
package dev.waymark.benchmarks.maps;

import org.jspecify.annotations.NullMarked;
