/** The page on which people answer: HTML and forms, no script. */
@NullMarked
package dev.waymark.feedback.survey.page;

import org.jspecify.annotations.NullMarked;
