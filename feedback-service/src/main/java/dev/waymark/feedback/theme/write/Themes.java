package dev.waymark.feedback.theme.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.ThemeEvent;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeFaded;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeFound;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeGathered;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeMeasured;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRenamed;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunCompleted;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunFailed;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunStarted;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeSplit;
import dev.waymark.contracts.feedback.ThemeEvent.ThemesMerged;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.theme.ThemeProblem;
import dev.waymark.feedback.theme.write.ThemesCommand.CompleteRun;
import dev.waymark.feedback.theme.write.ThemesCommand.FailRun;
import dev.waymark.feedback.theme.write.ThemesCommand.Findings;
import dev.waymark.feedback.theme.write.ThemesCommand.Gathering;
import dev.waymark.feedback.theme.write.ThemesCommand.MergeThemes;
import dev.waymark.feedback.theme.write.ThemesCommand.RenameTheme;
import dev.waymark.feedback.theme.write.ThemesCommand.SplitTheme;
import dev.waymark.feedback.theme.write.ThemesCommand.StartFirstRun;
import dev.waymark.feedback.theme.write.ThemesCommand.StartRun;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Lets one search at a time tell what it found, and nothing that was found before somebody changed the themes. */
public class Themes {
    /** A search that has not ended by then hangs, however alive the process is that works on it. */
    public static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    private enum State {
        SPOKEN_OF,
        FADED,
        MERGED
    }

    @AggregateIdentifier
    private ThemesId themes;

    private @Nullable JourneyMapId map;
    private long revision;
    private @Nullable ThemeRunId running;
    private Instant started = Instant.MIN;
    private final Map<ThemeId, State> states = new HashMap<>();
    private final Map<ThemeId, String> names = new HashMap<>();
    private final Map<ThemeId, Long> revisions = new HashMap<>();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Themes() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Themes(StartFirstRun command) {
        change(List.of(new ThemeRunStarted(command.themes(), command.map(), command.run())));
    }

    @CommandHandler
    boolean handle(StartRun command) {
        boolean underWay = running != null && started.isAfter(command.now().minus(LONGEST_RUN));
        if (command.unlessSince() == null && underWay) {
            throw new Refusal(ThemeProblem.THEME_RUN_UNDER_WAY);
        }
        if (underWay || (command.unlessSince() != null && started.isAfter(command.unlessSince()))) {
            return false;
        }
        List<ThemeEvent> events = new ArrayList<>();
        if (running != null) {
            events.add(new ThemeRunFailed(themes, map, running, "It did not come to its end in time"));
        }
        events.add(new ThemeRunStarted(themes, map, command.run()));
        change(events);
        return true;
    }

    @CommandHandler
    void handle(CompleteRun command) {
        if (!command.run().equals(running)) {
            throw new Refusal(ThemeProblem.THEME_RUN_OVERTAKEN);
        }
        command.expected().check(revision);
        Findings findings = command.findings();
        List<ThemeEvent> events = new ArrayList<>();
        findings.found().forEach(theme -> events.add(new ThemeFound(themes, map, theme)));
        events.addAll(gathered(findings.gatherings()));
        events.addAll(measured(findings.measured()));
        findings.faded().forEach(theme -> events.add(new ThemeFaded(themes, map, theme)));
        events.add(new ThemeRunCompleted(
                themes,
                map,
                command.run(),
                findings.comments(),
                findings.heard(),
                findings.measured().size()));
        change(events);
    }

    @CommandHandler
    void handle(FailRun command) {
        if (command.run().equals(running)) {
            change(List.of(new ThemeRunFailed(themes, map, command.run(), command.reason())));
        }
    }

    @CommandHandler
    void handle(RenameTheme command) {
        refuseMerged(command.theme());
        refuseStale(command.theme(), command.seen());
        if (!Objects.equals(names.get(command.theme()), command.name())) {
            change(List.of(new ThemeRenamed(themes, command.theme(), command.name())));
        }
    }

    @CommandHandler
    void handle(MergeThemes command) {
        refuseUnlessSpokenOf(command.theme());
        refuseMerged(command.absorbed());
        refuseStale(command.theme(), command.seen());
        command.expected().check(revision);
        change(List.of(
                new ThemesMerged(themes, command.theme(), command.absorbed()),
                new ThemeMeasured(themes, map, command.theme(), command.figures())));
    }

    @CommandHandler
    void handle(SplitTheme command) {
        refuseUnlessSpokenOf(command.theme());
        refuseStale(command.theme(), command.seen());
        command.expected().check(revision);
        List<ThemeEvent> events = new ArrayList<>();
        events.add(new ThemeSplit(themes, map, command.theme(), command.separated()));
        events.addAll(gathered(command.gatherings()));
        events.addAll(measured(command.figures()));
        if (command.name() != null) {
            events.add(new ThemeRenamed(themes, command.separated(), command.name()));
        }
        change(events);
    }

    private List<ThemeGathered> gathered(List<Gathering> gatherings) {
        return gatherings.stream()
                .filter(it -> !it.joined().isEmpty() || !it.left().isEmpty())
                .map(it -> new ThemeGathered(themes, map, it.theme(), it.joined(), it.left()))
                .toList();
    }

    private List<ThemeMeasured> measured(Map<ThemeId, ThemeFigures> figures) {
        return figures.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .map(entry -> new ThemeMeasured(themes, map, entry.getKey(), entry.getValue()))
                .toList();
    }

    private void refuseMerged(ThemeId theme) {
        State state = states.get(theme);
        if (state == null) {
            throw Refusal.notFound("No such theme");
        }
        if (state == State.MERGED) {
            throw new Refusal(ThemeProblem.THEME_MERGED);
        }
    }

    private void refuseUnlessSpokenOf(ThemeId theme) {
        refuseMerged(theme);
        if (states.get(theme) == State.FADED) {
            throw new Refusal(ThemeProblem.THEME_FADED);
        }
    }

    private void refuseStale(ThemeId theme, ExpectedRevision seen) {
        seen.check(revisions.getOrDefault(theme, 0L));
    }

    private void change(List<ThemeEvent> events) {
        MetaData next = MetaData.with("revision", Long.toString(revision + 1));
        events.forEach(event -> apply(event, next));
    }

    @EventSourcingHandler
    void on(ThemeEvent event, @MetaDataValue("revision") String revision, @Timestamp Instant at) {
        this.revision = Long.parseLong(revision);
        themes = event.themes();
        switch (event) {
            case ThemeRunStarted it -> {
                map = it.map();
                running = it.run();
                started = at;
            }
            case ThemeRunCompleted _, ThemeRunFailed _ -> running = null;
            case ThemeFound it -> become(it.theme(), State.SPOKEN_OF);
            case ThemeMeasured it -> become(it.theme(), State.SPOKEN_OF);
            case ThemeFaded it -> become(it.theme(), State.FADED);
            case ThemesMerged it -> become(it.absorbed(), State.MERGED);
            case ThemeSplit it -> become(it.separated(), State.SPOKEN_OF);
            case ThemeRenamed it -> {
                revisions.put(it.theme(), this.revision);
                if (it.name() == null) {
                    names.remove(it.theme());
                } else {
                    names.put(it.theme(), it.name());
                }
            }
            case ThemeGathered _ -> {}
        }
    }

    private void become(ThemeId theme, State state) {
        states.put(theme, state);
        revisions.put(theme, revision);
    }
}
