/** The series of a KPI over HTTP. */
@NullMarked
package dev.waymark.kpi.series.rest;

import org.jspecify.annotations.NullMarked;
