package dev.waymark.map.review.feed.read;

import dev.waymark.contracts.map.ReviewId;
import java.time.LocalDate;

/**
 * A review in somebody's calendar, whether it is open already or to come: then under the id it will have, so that the
 * entry stays the same one.
 */
public record CalendarEntry(ReviewId review, LocalDate day, String title, String description) {}
