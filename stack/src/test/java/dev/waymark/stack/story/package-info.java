/** The whole loop, played from outside: real processes, real tokens, only the gateway's API. */
@NullMarked
package dev.waymark.stack.story;

import org.jspecify.annotations.NullMarked;
