/** What a definition asks of whom: conditions, parts, languages, and whether answers fit. Knows no HTTP, no log. */
@NullMarked
package dev.waymark.feedback.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
