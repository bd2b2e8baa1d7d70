package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.closing.read.CaseView;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.closing.write.CaseCommand;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.quote.Quotations;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case is there for its owner, whose work it is whatever map it speaks of, and for journey managers and above who may
 * read its map.
 */
@Singleton
class CaseAccess {
    @Inject
    CaseViews cases;

    @Inject
    FeedbackViews feedback;

    @Inject
    Vault vault;

    @Inject
    Quotations quotations;

    @Inject
    Caller caller;

    @Inject
    VisibleMaps visible;

    @Inject
    Commands commands;

    @Inject
    Clock clock;

    /** Whose cases the caller sees; null for everybody's. */
    @Nullable UserId onlyOf() {
        return caller.is(Roles.JOURNEY_MANAGER) ? null : user();
    }

    CaseView seen(CaseId id) {
        return cases.find(id).filter(this::isForCaller).orElseThrow(() -> Refusal.notFound("No such case"));
    }

    /** The case after a command; who has handed it on sees it no longer, which is 202. */
    Response changed(CaseCommand command) {
        return Answers.changed(
                commands.send(command),
                "/cases/" + command.caseId(),
                () -> cases.find(command.caseId()).filter(this::isForCaller).map(this::opened));
    }

    CaseAnswer opened(CaseView view) {
        FeedbackView said = feedback.find(view.feedback()).orElse(null);
        SubjectId subject = said == null ? null : said.subject();
        boolean overdue = view.isOverdue(clock.instant());
        if (said == null || subject == null) {
            boolean erased = said != null && said.erasedAt() != null;
            return new CaseAnswer(view, overdue, null, null, erased ? true : null);
        }
        Vault.Opened opened = vault.open(List.of(subject));
        boolean mayTell = caller.is(Roles.ANALYST) || view.owner().user().equals(user());
        return new CaseAnswer(
                view,
                overdue,
                quotations.of(said, opened),
                mayTell ? opened.customer(subject) : null,
                opened.isErased(subject) ? true : null);
    }

    UserId user() {
        return new UserId(caller.id());
    }

    private boolean isForCaller(CaseView view) {
        return view.owner().user().equals(user())
                || (caller.is(Roles.JOURNEY_MANAGER) && !visible.isHidden(view.map()));
    }
}
