/** Builds what is not built. Needs nothing but the JDK, because it runs before anything is built. */
@NullMarked
package dev.waymark.stack.build;

import org.jspecify.annotations.NullMarked;
