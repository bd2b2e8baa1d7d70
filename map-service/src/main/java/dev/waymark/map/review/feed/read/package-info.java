/** Whose address a token belongs to, and which reviews concern that person. */
@NullMarked
package dev.waymark.map.review.feed.read;

import org.jspecify.annotations.NullMarked;
