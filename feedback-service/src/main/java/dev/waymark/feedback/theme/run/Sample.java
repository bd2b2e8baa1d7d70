package dev.waymark.feedback.theme.run;

import dev.waymark.feedback.theme.finding.Comment;
import java.util.List;

/**
 * What themes are looked for in.
 *
 * @param comments opened, in the order of their ids
 * @param heard how many comments there are to choose from, at the most {@link Sampling#NEWEST}
 */
public record Sample(List<Comment> comments, long heard) {}
