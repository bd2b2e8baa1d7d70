/** Surveys: what is asked, who may answer, what was answered and what that amounts to. */
@NullMarked
package dev.waymark.feedback.survey;

import org.jspecify.annotations.NullMarked;
