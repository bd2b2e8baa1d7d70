/** What happens outside and makes maps due for another look. */
@NullMarked
package dev.waymark.map.review.trigger;

import org.jspecify.annotations.NullMarked;
