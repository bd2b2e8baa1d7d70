/** Drivers over HTTP. */
@NullMarked
package dev.waymark.feedback.driver.rest;

import org.jspecify.annotations.NullMarked;
