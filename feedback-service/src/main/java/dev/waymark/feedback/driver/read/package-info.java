/** Which touchpoints go with how customers see the whole journey: the scores each customer gave, and what they weigh. */
@NullMarked
package dev.waymark.feedback.driver.read;

import org.jspecify.annotations.NullMarked;
