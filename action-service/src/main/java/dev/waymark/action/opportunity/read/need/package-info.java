/** What is known of touchpoints by other services' events: what the maps say and what customers felt. */
@NullMarked
package dev.waymark.action.opportunity.read.need;

import org.jspecify.annotations.NullMarked;
