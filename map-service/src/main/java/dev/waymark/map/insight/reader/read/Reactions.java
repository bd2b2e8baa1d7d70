package dev.waymark.map.insight.reader.read;

import dev.waymark.contracts.map.ReactionKind;

/** How many readers react in each way. */
public record Reactions(long useful, long surprising, long actingOnIt, long disagree) {
    public static final Reactions NONE = new Reactions(0, 0, 0, 0);

    public Reactions plus(ReactionKind kind, long more) {
        return switch (kind) {
            case USEFUL -> new Reactions(useful + more, surprising, actingOnIt, disagree);
            case SURPRISING -> new Reactions(useful, surprising + more, actingOnIt, disagree);
            case ACTING_ON_IT -> new Reactions(useful, surprising, actingOnIt + more, disagree);
            case DISAGREE -> new Reactions(useful, surprising, actingOnIt, disagree + more);
        };
    }
}
