/** What many customers speak of: found in their comments, named, followed over time, corrected by people. */
@NullMarked
package dev.waymark.feedback.theme;

import org.jspecify.annotations.NullMarked;
