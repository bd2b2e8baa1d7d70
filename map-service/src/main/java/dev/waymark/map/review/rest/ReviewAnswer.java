package dev.waymark.map.review.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.map.review.read.ReviewState;
import dev.waymark.map.review.read.ReviewView;

/**
 * A review as it stands now.
 *
 * @param overdue still open though its day has passed, whether or not somebody has begun
 */
public record ReviewAnswer(@JsonUnwrapped ReviewView review, ReviewState state, boolean overdue) {}
