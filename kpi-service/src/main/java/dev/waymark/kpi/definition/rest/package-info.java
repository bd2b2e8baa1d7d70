/** KPIs and their measurements over HTTP. */
@NullMarked
package dev.waymark.kpi.definition.rest;

import org.jspecify.annotations.NullMarked;
