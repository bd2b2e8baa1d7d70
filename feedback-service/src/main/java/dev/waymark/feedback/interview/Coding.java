package dev.waymark.feedback.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quote is about.
 *
 * @param codes in the researchers' words, none of them twice
 * @param feeling −2 very bad … +2 very good
 */
public record Coding(List<String> codes, @Nullable Integer feeling) {}
