package dev.waymark.map.persona.write;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.PersonaProfile;
import dev.waymark.service.ExpectedRevision;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a persona. Each one that changes something makes the next revision. */
public sealed interface PersonaCommand {
    PersonaId persona();

    record CreatePersona(@TargetAggregateIdentifier PersonaId persona, PersonaProfile profile)
            implements PersonaCommand {}

    /** A function from what is said to what shall be said, so that two writers of different fields do not undo each other. */
    record RewritePersona(
            @TargetAggregateIdentifier PersonaId persona,
            ExpectedRevision expected,
            UnaryOperator<PersonaDocument> change)
            implements PersonaCommand {}
}
