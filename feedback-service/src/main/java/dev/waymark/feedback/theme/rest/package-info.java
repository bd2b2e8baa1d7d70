/** Themes over HTTP. */
@NullMarked
package dev.waymark.feedback.theme.rest;

import org.jspecify.annotations.NullMarked;
