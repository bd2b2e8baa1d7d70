/** What can be told of a text without knowing who said it: its meaning as a vector, its language, how it feels. */
@NullMarked
package dev.waymark.feedback.text;

import org.jspecify.annotations.NullMarked;
