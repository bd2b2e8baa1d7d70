/** Which reviews are due, and how the past ones ended. */
@NullMarked
package dev.waymark.map.review.read;

import org.jspecify.annotations.NullMarked;
