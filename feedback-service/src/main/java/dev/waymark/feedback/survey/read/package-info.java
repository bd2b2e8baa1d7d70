/** Surveys, their versions, responses and figures as they are read. */
@NullMarked
package dev.waymark.feedback.survey.read;

import org.jspecify.annotations.NullMarked;
