/** A source as an entity. */
@NullMarked
package dev.waymark.feedback.source.write;

import org.jspecify.annotations.NullMarked;
