/** What time does to surveys. */
@NullMarked
package dev.waymark.feedback.survey.policy;

import org.jspecify.annotations.NullMarked;
