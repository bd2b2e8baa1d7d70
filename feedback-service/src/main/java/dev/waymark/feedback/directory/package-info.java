/** The maps as feedback needs them: which stages and touchpoints there are, and what they are called. */
@NullMarked
package dev.waymark.feedback.directory;

import org.jspecify.annotations.NullMarked;
