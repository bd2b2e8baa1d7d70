/** Sources, webhooks and records over HTTP. */
@NullMarked
package dev.waymark.feedback.source.rest;

import org.jspecify.annotations.NullMarked;
