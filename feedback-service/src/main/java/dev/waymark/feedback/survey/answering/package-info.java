/** How answers come in, by the API or the page: who may, what fits, what is stored together. */
@NullMarked
package dev.waymark.feedback.survey.answering;

import org.jspecify.annotations.NullMarked;
