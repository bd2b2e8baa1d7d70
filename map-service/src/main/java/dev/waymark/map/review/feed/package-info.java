/** Reviews in people's calendar programs, under private addresses. */
@NullMarked
package dev.waymark.map.review.feed;

import org.jspecify.annotations.NullMarked;
