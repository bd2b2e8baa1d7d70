/** What has happened so far. */
@NullMarked
package dev.waymark.map.review.trigger.read;

import org.jspecify.annotations.NullMarked;
