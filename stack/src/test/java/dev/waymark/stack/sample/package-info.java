@NullMarked
package dev.waymark.stack.sample;

import org.jspecify.annotations.NullMarked;
