/** The sample: a railway line, its passengers' comments and what became of them, told through the public API. */
@NullMarked
package dev.waymark.stack.sample;

import org.jspecify.annotations.NullMarked;
