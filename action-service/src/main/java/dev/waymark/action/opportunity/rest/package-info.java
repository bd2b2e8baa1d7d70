/** Opportunities over HTTP. */
@NullMarked
package dev.waymark.action.opportunity.rest;

import org.jspecify.annotations.NullMarked;
