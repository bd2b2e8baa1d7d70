package dev.waymark.feedback.survey.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a survey as a page.
 *
 * @param path of the page
 * @param token it is sent off with
 * @param part its number, from 1
 * @param last whether answers are sent off with it
 */
public record AnswerPage(
        PageFrame frame,
        String path,
        String token,
        int part,
        int parts,
        boolean last,
        @Nullable PageText introduction,
        List<PageQuestion> questions) {
    public boolean hasErrors() {
        return questions.stream().anyMatch(question -> question.error() != null);
    }

    /**
     * What all pages have.
     *
     * @param others other languages the survey is offered in
     */
    public record PageFrame(String lang, String dir, PageText title, PageWords words, List<OtherLanguage> others) {}

    /** A link to the same page in another language. */
    public record OtherLanguage(String lang, String dir, String name, String path) {}

    /**
     * A page without questions.
     *
     * @param message the page's own words, where the survey has none
     * @param changePath where completed answers can be changed
     */
    public record MessagePage(
            PageFrame frame,
            @Nullable PageText text,
            @Nullable String message,
            @Nullable String changePath,
            @Nullable String changeUntil) {}
}
