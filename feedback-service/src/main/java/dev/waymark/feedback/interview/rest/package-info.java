/** Guides and interviews over HTTP. */
@NullMarked
package dev.waymark.feedback.interview.rest;

import org.jspecify.annotations.NullMarked;
