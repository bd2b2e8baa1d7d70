/** The impact of actions over HTTP. */
@NullMarked
package dev.waymark.kpi.impact.rest;

import org.jspecify.annotations.NullMarked;
