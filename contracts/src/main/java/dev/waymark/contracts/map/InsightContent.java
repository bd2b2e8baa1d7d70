package dev.waymark.contracts.map;

import java.util.List;

/**
 * What an insight says, and to whom.
 *
 * @param departments whom it is for, at least one; {@link #EVERYBODY} stands for all
 * @param tags what it is about, to be found by
 */
public record InsightContent(
        String title,
        String text,
        InsightOrigin origin,
        List<InsightFigure> figures,
        List<String> departments,
        List<String> tags) {
    public static final String EVERYBODY = "all";

    public InsightContent {
        if (title.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("An insight has a title and a text");
        }
        if (departments.isEmpty()) {
            throw new IllegalArgumentException("An insight is for somebody");
        }
    }
}
