/** What is measured, how it goes, and what an action did to it. */
@NullMarked
package dev.waymark.kpi;

import org.jspecify.annotations.NullMarked;
