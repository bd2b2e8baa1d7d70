/** What makes a map due for another look without anybody asking. */
@NullMarked
package dev.waymark.map.review.policy;

import org.jspecify.annotations.NullMarked;
