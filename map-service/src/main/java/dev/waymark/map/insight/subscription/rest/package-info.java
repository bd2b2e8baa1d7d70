/** One's own subscription over HTTP. */
@NullMarked
package dev.waymark.map.insight.subscription.rest;

import org.jspecify.annotations.NullMarked;
