/** Where feedback comes from by itself: webhooks that are sent here, feeds and timelines that are fetched. */
@NullMarked
package dev.waymark.feedback.source;

import org.jspecify.annotations.NullMarked;
