/** What level a KPI had in a stretch of time, from measurements or from feedback. All features stand on it. */
@NullMarked
package dev.waymark.kpi.level;

import org.jspecify.annotations.NullMarked;
