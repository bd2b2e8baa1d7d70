/** What a plan lets people do: add actions and work on them. */
@NullMarked
package dev.waymark.action.plan.write;

import org.jspecify.annotations.NullMarked;
