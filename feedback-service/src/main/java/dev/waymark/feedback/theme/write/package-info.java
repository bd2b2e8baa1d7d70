/** The themes of a map as one entity: searches tell what they found, people rename, merge and split. */
@NullMarked
package dev.waymark.feedback.theme.write;

import org.jspecify.annotations.NullMarked;
