package dev.waymark.feedback.summary.rest;

import dev.waymark.feedback.summary.read.Group;
import dev.waymark.feedback.summary.read.Question;
import dev.waymark.feedback.summary.read.Scope;
import dev.waymark.feedback.summary.read.Tally;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hides what few people have said from those below analyst: a small group is taken for more than it is, and everybody
 * guesses who is in it.
 */
@RequestScoped
public class SmallGroups {
    /** Groups of fewer are hidden. */
    static final int SMALLEST = 5;

    @Inject
    Caller caller;

    /** Those to be hidden; never one alone of several, as it would be the rest of the total. */
    Set<Group> hidden(Question question, Map<Group, Tally> groups) {
        if (caller.is(Roles.ANALYST)) {
            return Set.of();
        }
        Set<Group> hidden = groups.entrySet().stream()
                .filter(group -> question.by().isEmpty()
                        ? hides(question.scope(), group.getValue())
                        : group.getValue().responses() < SMALLEST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (hidden.size() == 1) {
            groups.entrySet().stream()
                    .filter(group -> !hidden.contains(group.getKey()))
                    .min(Comparator.comparingLong(group -> group.getValue().responses()))
                    .ifPresent(next -> hidden.add(next.getKey()));
        }
        return hidden;
    }

    /**
     * Whether the undivided is hidden: where filters have made a small group of it. All that was said of a map is shown,
     * however little; and where nobody has answered there is nobody to be guessed.
     */
    boolean hides(Scope scope, Tally total) {
        return scope.isNarrowed() && total.responses() > 0 && total.responses() < SMALLEST && !caller.is(Roles.ANALYST);
    }
}
