/** How long it takes to read an entity's whole life. */
@NullMarked
package dev.waymark.benchmarks.source;

import org.jspecify.annotations.NullMarked;
