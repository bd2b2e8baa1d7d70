@NullMarked
package dev.waymark.benchmarks.maps;

import org.jspecify.annotations.NullMarked;
