/** Surveys over HTTP: for staff, and without a login for those who answer. */
@NullMarked
package dev.waymark.feedback.survey.rest;

import org.jspecify.annotations.NullMarked;
