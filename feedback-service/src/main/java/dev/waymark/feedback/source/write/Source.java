package dev.waymark.feedback.source.write;

import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.SourceEvent;
import dev.waymark.contracts.feedback.SourceEvent.SourceConfigured;
import dev.waymark.contracts.feedback.SourceEvent.SourceRetired;
import dev.waymark.contracts.feedback.SourceEvent.SourceSecretMade;
import dev.waymark.contracts.feedback.SourceEvent.SourceSecretRevoked;
import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.contracts.feedback.SourceKind;
import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.feedback.source.write.SourceCommand.AddSource;
import dev.waymark.feedback.source.write.SourceCommand.ChangeSource;
import dev.waymark.feedback.source.write.SourceCommand.MakeSecret;
import dev.waymark.feedback.source.write.SourceCommand.RetireSource;
import dev.waymark.feedback.source.write.SourceCommand.RevokeOldSecret;
import dev.waymark.service.problem.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Stays of its kind; a webhook has one valid secret or two. */
public class Source {
    private static final int MOST_SECRETS = 1_000;

    @AggregateIdentifier
    private SourceId source;

    private SourceSetup setup;
    private long revision;
    private int secrets;
    private boolean oldSecretValid;
    private boolean retired;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets everything
    Source() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Source(AddSource command) {
        apply(new SourceConfigured(command.source(), command.setup()), ofRevision(1));
        if (command.sealed() != null) {
            apply(new SourceSecretMade(command.source(), command.sealed()), ofRevision(1));
        }
    }

    @CommandHandler
    void handle(ChangeSource command) {
        refuseIfRetired();
        command.expected().check(revision);
        if (command.setup().kind() != setup.kind()) {
            throw Refusal.invalid("kind", "stays as it is; add another source");
        }
        if (!command.setup().equals(setup)) {
            apply(new SourceConfigured(source, command.setup()), ofRevision(revision + 1));
        }
    }

    @CommandHandler
    void handle(MakeSecret command) {
        refuseIfRetired();
        if (setup.kind() != SourceKind.WEBHOOK) {
            throw Refusal.invalid("source", "must be a webhook");
        }
        if (secrets == MOST_SECRETS) {
            throw Refusal.invalid("source", "has had too many secrets; add another source");
        }
        apply(new SourceSecretMade(source, command.sealed()), ofRevision(revision + 1));
    }

    @CommandHandler
    void handle(RevokeOldSecret command) {
        refuseIfRetired();
        if (oldSecretValid) {
            apply(new SourceSecretRevoked(source), ofRevision(revision + 1));
        }
    }

    @CommandHandler
    void handle(RetireSource command) {
        refuseIfRetired();
        command.expected().check(revision);
        apply(new SourceRetired(source), ofRevision(revision + 1));
    }

    private void refuseIfRetired() {
        if (retired) {
            throw Refusal.notFound("The source is retired");
        }
    }

    @EventSourcingHandler
    void on(SourceEvent event, @MetaDataValue("revision") String inRevision) {
        revision = Long.parseLong(inRevision);
        switch (event) {
            case SourceConfigured configured -> {
                source = configured.source();
                setup = configured.setup();
            }
            case SourceSecretMade _ -> {
                oldSecretValid = secrets > 0;
                secrets++;
            }
            case SourceSecretRevoked _ -> oldSecretValid = false;
            case SourceRetired _ -> retired = true;
        }
    }
}
