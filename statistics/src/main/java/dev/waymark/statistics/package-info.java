/**
 * Scores and comparisons as people see them in Waymark: never a number without how many answers it rests on and how
 * sure it is. All intervals are 95 %, all p-values two-sided.
 */
@NullMarked
package dev.waymark.statistics;

import org.jspecify.annotations.NullMarked;
