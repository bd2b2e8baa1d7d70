/** What an action did to its KPI, said once. */
@NullMarked
package dev.waymark.kpi.impact.write;

import org.jspecify.annotations.NullMarked;
