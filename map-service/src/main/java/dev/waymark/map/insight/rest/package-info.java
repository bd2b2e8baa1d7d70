/** Insights over HTTP. */
@NullMarked
package dev.waymark.map.insight.rest;

import org.jspecify.annotations.NullMarked;
