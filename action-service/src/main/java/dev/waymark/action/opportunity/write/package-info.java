/** What an opportunity lets people do: score it, dismiss it. */
@NullMarked
package dev.waymark.action.opportunity.write;

import org.jspecify.annotations.NullMarked;
