/** More JVMs that work on the same log. */
@NullMarked
package dev.waymark.benchmarks.jvms;

import org.jspecify.annotations.NullMarked;
