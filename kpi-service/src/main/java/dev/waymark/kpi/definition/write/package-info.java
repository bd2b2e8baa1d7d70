/** The KPI: what it is, and the values that were sent in for it. */
@NullMarked
package dev.waymark.kpi.definition.write;

import org.jspecify.annotations.NullMarked;
