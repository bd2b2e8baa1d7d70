/** Comments that likeness could not place on their map, over HTTP: people place them, and likeness learns from it. */
@NullMarked
package dev.waymark.feedback.triage.rest;

import org.jspecify.annotations.NullMarked;
