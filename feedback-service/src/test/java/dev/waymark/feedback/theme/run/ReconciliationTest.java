package dev.waymark.feedback.theme.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.feedback.theme.finding.Comment;
import dev.waymark.feedback.theme.finding.Comments;
import dev.waymark.feedback.theme.read.Family;
import dev.waymark.feedback.theme.read.ThemeState;
import dev.waymark.feedback.theme.read.ThemeView;
import dev.waymark.feedback.theme.write.ThemesCommand.Findings;
import dev.waymark.feedback.theme.write.ThemesCommand.Gathering;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final ThemesId THEMES = new ThemesId(new UUID(1, 0));
    private static final ThemeId BATTERY = new ThemeId(new UUID(0, 1));
    private static final ThemeId CHARGER = new ThemeId(new UUID(0, 2));
    private static final ThemeId NEW = new ThemeId(new UUID(0, 9));

    private final List<Comment> battery = Comments.about(1, 0, 30);
    private final List<Comment> charger = Comments.about(2, 0, 20);
    private final List<Comment> delivery = Comments.about(3, 0, 10);
    private final Map<ThemeId, ThemeView> themes = new HashMap<>();
    private final Map<ThemeId, Set<FeedbackId>> members = new HashMap<>();

    @Test
    void whatIsNewIsFoundAndWhatIsGoneFades() {
        known(BATTERY, ThemeState.CURRENT, null, null, battery);
        Findings findings = find(List.of(delivery), battery, delivery);
        assertThat(findings.found()).containsExactly(NEW);
        assertThat(findings.faded()).containsExactly(BATTERY);
        assertThat(findings.gatherings()).containsExactly(new Gathering(NEW, sorted(delivery), List.of()));
        assertThat(findings.comments()).isEqualTo(40);
    }

    @Test
    void whatFadedIsTheSameWhenItComesBack() {
        known(BATTERY, ThemeState.FADED, null, null, battery);
        Findings findings = find(List.of(battery), battery);
        assertThat(findings.found()).isEmpty();
        assertThat(findings.faded()).isEmpty();
        assertThat(findings.measured()).containsOnlyKeys(BATTERY);
    }

    @Test
    void mergedThemesCountForTheOneThatStayed() {
        known(BATTERY, ThemeState.CURRENT, null, null, battery);
        known(CHARGER, ThemeState.MERGED, BATTERY, null, charger);
        Findings findings = find(List.of(battery, charger), battery, charger);
        assertThat(findings.found()).isEmpty();
        assertThat(findings.measured()).containsOnlyKeys(BATTERY);
        assertThat(figures(findings, BATTERY).size()).isEqualTo(50);
    }

    @Test
    void aMergedThemeThatIsNotFoundByItselfKeepsWhatWentNowhereElse() {
        known(BATTERY, ThemeState.CURRENT, null, null, battery);
        known(CHARGER, ThemeState.MERGED, BATTERY, null, charger);
        List<Comment> both =
                Stream.concat(battery.stream(), charger.subList(0, 5).stream()).toList();
        Findings findings = find(List.of(both), battery, charger);
        assertThat(figures(findings, BATTERY).size()).isEqualTo(50);
        assertThat(findings.gatherings())
                .contains(
                        new Gathering(BATTERY, sorted(charger.subList(0, 5)), List.of()),
                        new Gathering(CHARGER, List.of(), sorted(charger.subList(0, 5))));
    }

    @Test
    void whatWasSplitStaysApartAlsoWhereSearchesFindOne() {
        known(BATTERY, ThemeState.CURRENT, null, null, battery);
        known(CHARGER, ThemeState.CURRENT, null, BATTERY, charger);
        List<Comment> more =
                Comments.about(2, 500, 4).stream().map(Comments::unseen).toList();
        List<Comment> one =
                Stream.of(battery, charger, more).flatMap(List::stream).toList();
        Findings findings = find(List.of(one), battery, charger, more);
        assertThat(findings.found()).isEmpty();
        assertThat(findings.faded()).isEmpty();
        assertThat(figures(findings, BATTERY).size()).isEqualTo(30);
        assertThat(figures(findings, CHARGER).size()).isEqualTo(24);
        assertThat(findings.gatherings()).contains(new Gathering(CHARGER, sorted(more), List.of()));
    }

    private void known(
            ThemeId theme,
            ThemeState state,
            @Nullable ThemeId mergedInto,
            @Nullable ThemeId splitFrom,
            List<Comment> comments) {
        Instant at = Instant.EPOCH;
        themes.put(
                theme,
                new ThemeView(theme, THEMES, 1L, null, state, null, null, false, 0, mergedInto, splitFrom, at, at));
        members.put(theme, comments.stream().map(Comment::id).collect(Collectors.toSet()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    private Findings find(List<List<Comment>> groups, List<Comment>... comments) {
        List<Comment> all = Stream.of(comments).flatMap(List::stream).toList();
        return new Reconciliation(all, new Family(themes, members)).of(groups, all.size(), () -> NEW);
    }

    private static ThemeFigures figures(Findings findings, ThemeId theme) {
        return Objects.requireNonNull(findings.measured().get(theme));
    }

    private static List<FeedbackId> sorted(Collection<Comment> comments) {
        return comments.stream()
                .map(Comment::id)
                .sorted(java.util.Comparator.comparing(FeedbackId::toString))
                .toList();
    }
}
