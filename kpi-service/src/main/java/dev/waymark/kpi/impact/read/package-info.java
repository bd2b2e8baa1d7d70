/** Actions that promised to move a KPI, and what became of it. */
@NullMarked
package dev.waymark.kpi.impact.read;

import org.jspecify.annotations.NullMarked;
