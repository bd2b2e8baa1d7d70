/** What is measured, and what an action did to it. */
@NullMarked
package dev.waymark.contracts.kpi;

import org.jspecify.annotations.NullMarked;
