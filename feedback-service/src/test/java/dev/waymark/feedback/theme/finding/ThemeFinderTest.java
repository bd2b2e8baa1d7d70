package dev.waymark.feedback.theme.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThemeFinderTest {
    private static final List<Comment> BATTERY = Comments.about(1, 0, 60);
    private static final List<Comment> DELIVERY = Comments.about(2, 0, 40);
    private static final List<Comment> SCREEN = Comments.about(3, 0, 15);

    @Test
    void whatIsSaidAlikeIsOneThemeAndWhatNobodyElseSaysIsNone() {
        List<Comment> all = new ArrayList<>(BATTERY);
        all.addAll(DELIVERY);
        all.addAll(SCREEN);
        for (int alone = 10; alone < 22; alone++) {
            all.addAll(Comments.about(alone, 0, 1));
        }
        List<List<Comment>> themes = ThemeFinder.find(all);
        assertThat(themes.stream().<Set<Comment>>map(HashSet::new))
                .containsExactlyInAnyOrder(Set.copyOf(BATTERY), Set.copyOf(DELIVERY), Set.copyOf(SCREEN));
        assertThat(ThemeFinder.find(all)).as("looked for once more").isEqualTo(themes);
    }

    @Test
    void aFewCommentsHaveNoThemes() {
        assertThat(ThemeFinder.find(List.of())).isEmpty();
        assertThat(ThemeFinder.find(BATTERY.subList(0, ThemeFinder.FEWEST - 1))).isEmpty();
    }

    @Test
    void theSameWordsFromEverybodyDoNoHarm() {
        Comment one = BATTERY.getFirst();
        List<Comment> same = new ArrayList<>();
        for (Comment comment : DELIVERY) {
            same.add(new Comment(
                    comment.id(), comment.customer(), comment.collectedAt(), true, null, one.text(), one.vector()));
        }
        assertThat(ThemeFinder.find(same).stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(same.size());
    }

    @Test
    void theMoreCommentsTheMoreItTakesToMakeATheme() {
        assertThat(ThemeFinder.smallestTheme(100)).isEqualTo(5);
        assertThat(ThemeFinder.smallestTheme(3_708)).isEqualTo(14);
        assertThat(ThemeFinder.smallestTheme(50_000)).isEqualTo(25);
    }
}
