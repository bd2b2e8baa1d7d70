package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.feedback.theme.finding.Comment;
import dev.waymark.feedback.theme.finding.ThemeFinder;
import dev.waymark.feedback.theme.read.ThemeRunViews;
import dev.waymark.feedback.theme.read.ThemeSet;
import dev.waymark.feedback.theme.read.ThemeViews;
import dev.waymark.feedback.theme.write.ThemesCommand.CompleteRun;
import dev.waymark.feedback.theme.write.ThemesCommand.Findings;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** One search from its sample to what it found. Done by two processes at once, the entity takes the word of one. */
@Singleton
class Search {
    /** How often a search looks again at themes that people changed while it worked. */
    private static final int TRIES = 3;

    @Inject
    Sampling sampling;

    @Inject
    ThemeViews themes;

    @Inject
    ThemeRunViews runs;

    @Inject
    Commands commands;

    @Inject
    Progress progress;

    @Inject
    Ids ids;

    void of(SearchLease search) {
        Instant seenUntil =
                runs.set(search.themes()).map(ThemeSet::completedFrom).orElse(null);
        Sample sample = sampling.of(search.map(), seenUntil);
        List<List<Comment>> groups = ThemeFinder.find(sample.comments());
        for (int tried = 1; ; tried++) {
            long revision = runs.set(search.themes()).map(ThemeSet::revision).orElse(0L);
            Findings findings = new Reconciliation(sample.comments(), themes.family(search.themes()))
                    .of(groups, sample.heard(), () -> ids.next(ThemeId::new));
            try {
                commands.order(
                        new CompleteRun(search.themes(), search.run(), new ExpectedRevision(revision), findings),
                        search.origin());
                return;
            } catch (Refusal refusal) {
                if (tried == TRIES || !refusal.problem().type().equals(CommonProblem.STALE_REVISION.urn())) {
                    throw refusal;
                }
                progress.await();
            }
        }
    }
}
