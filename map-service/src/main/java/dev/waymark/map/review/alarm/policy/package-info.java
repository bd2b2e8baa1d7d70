/** Opens a review where a KPI has raised an alarm. */
@NullMarked
package dev.waymark.map.review.alarm.policy;

import org.jspecify.annotations.NullMarked;
