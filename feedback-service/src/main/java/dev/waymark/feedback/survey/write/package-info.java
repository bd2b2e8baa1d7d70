/** A survey and the responses to it decide here. */
@NullMarked
package dev.waymark.feedback.survey.write;

import org.jspecify.annotations.NullMarked;
