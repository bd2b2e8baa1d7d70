/** Plans and their actions as they are now. */
@NullMarked
package dev.waymark.action.plan.read;

import org.jspecify.annotations.NullMarked;
