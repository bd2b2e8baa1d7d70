/** Fetches feeds and timelines, politely, and never from inside. */
@NullMarked
package dev.waymark.feedback.source.poll;

import org.jspecify.annotations.NullMarked;
