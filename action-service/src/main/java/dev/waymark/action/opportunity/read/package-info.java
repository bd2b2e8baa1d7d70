/** Opportunities in the order of their worth. */
@NullMarked
package dev.waymark.action.opportunity.read;

import org.jspecify.annotations.NullMarked;
