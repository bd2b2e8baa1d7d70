package dev.waymark.feedback.theme.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContinuityTest {
    private static final ThemeId BATTERY = new ThemeId(new UUID(0, 1));
    private static final ThemeId DELIVERY = new ThemeId(new UUID(0, 2));

    private final List<Comment> battery = Comments.about(1, 0, 30);
    private final List<Comment> delivery = Comments.about(2, 0, 20);

    @Test
    void aThemeIsTheSameWhileMostOfItIsThere() {
        List<Comment> fewer = battery.subList(0, 20);
        List<Comment> grown = Stream.concat(
                        delivery.stream(), Comments.about(2, 50, 60).stream().map(Comments::unseen))
                .toList();
        assertThat(Continuity.of(
                        List.of(grown, fewer),
                        Map.of(BATTERY, ids(battery), DELIVERY, ids(delivery)),
                        all(battery, grown)))
                .isEqualTo(Map.of(0, DELIVERY, 1, BATTERY));
    }

    @Test
    void whatHasLittleInCommonIsNew() {
        List<Comment> little = Stream.concat(battery.subList(0, 7).stream(), Comments.about(3, 0, 20).stream())
                .toList();
        assertThat(Continuity.of(List.of(little), Map.of(BATTERY, ids(battery)), all(battery, little)))
                .as("7 of 50 in common")
                .isEmpty();
        assertThat(Continuity.of(List.of(battery), Map.of(), battery)).isEmpty();
    }

    @Test
    void whereAThemeFallsApartTheLargerPartKeepsTheId() {
        assertThat(Continuity.of(
                        List.of(battery.subList(0, 12), battery.subList(12, 30)),
                        Map.of(BATTERY, ids(battery)),
                        battery))
                .isEqualTo(Map.of(1, BATTERY));
    }

    @Test
    void newCommentsAboutTheSameContinueATheme() {
        List<Comment> later =
                Comments.about(1, 100, 40).stream().map(Comments::unseen).toList();
        List<Comment> other =
                Comments.about(4, 100, 40).stream().map(Comments::unseen).toList();
        assertThat(Continuity.of(List.of(other, later), Map.of(BATTERY, ids(battery)), all(battery, later, other)))
                .isEqualTo(Map.of(1, BATTERY));
    }

    @Test
    void ofAThemeThatNobodyCanSeeAnyMoreNothingIsKnownAgain() {
        assertThat(Continuity.of(List.of(battery), Map.of(DELIVERY, ids(delivery)), battery))
                .isEmpty();
    }

    private static Set<FeedbackId> ids(Collection<Comment> comments) {
        return comments.stream().map(Comment::id).collect(Collectors.toSet());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    private static List<Comment> all(List<Comment>... some) {
        return Stream.of(some).flatMap(List::stream).distinct().toList();
    }
}
