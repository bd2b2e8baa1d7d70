/** Whether this machine can carry Waymark now: free ports, free space, no second one at work. */
@NullMarked
package dev.waymark.stack.machine;

import org.jspecify.annotations.NullMarked;
