package dev.waymark.map.workshop.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.KanoAnswerId;
import dev.waymark.contracts.map.KanoReaction;
import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.Perspective;
import dev.waymark.contracts.map.PerspectiveId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.WorkshopId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a participant can ask of a contribution to a workshop. */
public sealed interface ContributionCommand {
    /** Refuses where the workshop does not take contributions of them; asked at each try to store this one. */
    Runnable admission();

    /** The first of a participant about a touchpoint. */
    record BeginPerspective(
            @TargetAggregateIdentifier PerspectiveId perspective,
            WorkshopId workshop,
            UserId participant,
            TouchpointId touchpoint,
            Perspective said,
            Runnable admission)
            implements ContributionCommand {
        public GivePerspective again() {
            return new GivePerspective(perspective, said, admission);
        }
    }

    record GivePerspective(@TargetAggregateIdentifier PerspectiveId perspective, Perspective said, Runnable admission)
            implements ContributionCommand {}

    record WithdrawPerspective(@TargetAggregateIdentifier PerspectiveId perspective, Runnable admission)
            implements ContributionCommand {}

    /** The first of a participant about a need. */
    record BeginKanoAnswer(
            @TargetAggregateIdentifier KanoAnswerId answer,
            WorkshopId workshop,
            UserId participant,
            PersonaId persona,
            NeedId need,
            KanoReaction functional,
            KanoReaction dysfunctional,
            Runnable admission)
            implements ContributionCommand {
        public ChangeKanoAnswer again() {
            return new ChangeKanoAnswer(answer, functional, dysfunctional, admission);
        }
    }

    record ChangeKanoAnswer(
            @TargetAggregateIdentifier KanoAnswerId answer,
            KanoReaction functional,
            KanoReaction dysfunctional,
            Runnable admission)
            implements ContributionCommand {}
}
