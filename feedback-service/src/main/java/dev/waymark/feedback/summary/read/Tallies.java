package dev.waymark.feedback.summary.read;

import dev.waymark.service.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds counters up, group by group. */
final class Tallies {
    private static final int MOST = 2_000;

    private final Question question;
    private final SortedMap<Group, Tally> groups = new TreeMap<>();

    Tallies(Question question) {
        this.question = question;
    }

    void add(Counters counters, Plan.Use use) {
        counters.of(use.slot())
                .forEach((label, counted) -> group(use.target(), use.day(), Cut.segment(label), Cut.channel(label))
                        .ifPresent(tally -> tally.add(counted, use.times())));
    }

    /** Adds one utterance by itself. */
    void add(Target target, Fact fact, LocalDate day, int times) {
        group(target, day, target.extent().segment(fact.spot()), target.extent().channel(fact.spot()))
                .ifPresent(tally -> tally.add(fact.answers().counts(), times));
    }

    /** What it adds to, where it is asked for. */
    private Optional<Tally> group(Target target, LocalDate day, @Nullable String segment, @Nullable String channel) {
        Scope scope = question.scope();
        if ((scope.segment() != null && !scope.segment().equals(segment))
                || (scope.channel() != null && !scope.channel().equals(channel))) {
            return Optional.empty();
        }
        List<@Nullable String> values = new ArrayList<>();
        for (Dimension dimension : question.by()) {
            values.add(
                    switch (dimension) {
                        case MAP, STAGE, TOUCHPOINT, PERSONA -> target.values().get(dimension);
                        case SEGMENT -> segment;
                        case CHANNEL -> channel;
                        case DAY, WEEK, MONTH, QUARTER -> dimension.start(day).toString();
                    });
        }
        Tally tally = groups.computeIfAbsent(new Group(values), it -> new Tally());
        if (groups.size() > MOST) {
            throw Refusal.invalid("by", "makes more than %,d groups: ask for fewer days or one place".formatted(MOST));
        }
        return Optional.of(tally);
    }

    /** Those with anything in them, in the order of their values. */
    SortedMap<Group, Tally> groups() {
        groups.values().removeIf(Tally::isEmpty);
        return groups;
    }
}
