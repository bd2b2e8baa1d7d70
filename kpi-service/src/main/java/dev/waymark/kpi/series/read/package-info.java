/** Stretches of time side by side: days, weeks, months. */
@NullMarked
package dev.waymark.kpi.series.read;

import org.jspecify.annotations.NullMarked;
