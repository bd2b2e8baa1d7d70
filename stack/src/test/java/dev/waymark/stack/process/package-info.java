@NullMarked
package dev.waymark.stack.process;

import org.jspecify.annotations.NullMarked;
