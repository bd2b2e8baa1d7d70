/** A search for themes from beginning to end: comments are opened, grouped, known again and measured. */
@NullMarked
package dev.waymark.feedback.theme.run;

import org.jspecify.annotations.NullMarked;
