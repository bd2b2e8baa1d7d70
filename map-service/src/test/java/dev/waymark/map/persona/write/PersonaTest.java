package dev.waymark.map.persona.write;

import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PersonaEvent.PersonaArchived;
import dev.waymark.contracts.map.PersonaEvent.PersonaChanged;
import dev.waymark.contracts.map.PersonaEvent.PersonaCreated;
import dev.waymark.contracts.map.PersonaEvent.PersonaReactivated;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.PersonaProfile;
import dev.waymark.contracts.map.PersonaProfile.Demographics;
import dev.waymark.contracts.map.PersonaProfile.Expectations;
import dev.waymark.contracts.map.PersonaProfile.Need;
import dev.waymark.contracts.map.PersonaState;
import dev.waymark.map.persona.write.PersonaCommand.CreatePersona;
import dev.waymark.map.persona.write.PersonaCommand.RewritePersona;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class PersonaTest {
    private static final PersonaId PERSONA = new PersonaId(new UUID(1, 1));
    private static final PersonaProfile ANNA = named("Anna");
    private static final PersonaProfile BERTA = named("Berta");

    @Test
    void aPersonaIsCreatedAtRevisionOne() {
        new AggregateTestFixture<>(Persona.class)
                .givenNoPriorActivity()
                .when(new CreatePersona(PERSONA, ANNA))
                .expectEvents(new PersonaCreated(PERSONA, ANNA))
                .expectEventsMatching(Matchers.exactSequenceOf(revision("1")));
    }

    @Test
    void aChangeThatChangesNothingStoresNothing() {
        given().when(change(before -> before)).expectNoEvents();
    }

    @Test
    void whatChangesAtOnceIsOneRevision() {
        given().when(change(_ -> new PersonaDocument(BERTA, PersonaState.ARCHIVED)))
                .expectEvents(new PersonaChanged(PERSONA, BERTA), new PersonaArchived(PERSONA))
                .expectEventsMatching(Matchers.exactSequenceOf(revision("2"), revision("2")));
    }

    @Test
    void anArchivedPersonaComesBack() {
        given(new PersonaArchived(PERSONA))
                .when(change(before -> new PersonaDocument(before.profile(), PersonaState.ACTIVE)))
                .expectEvents(new PersonaReactivated(PERSONA));
    }

    @Test
    void aWriterWhoSawAnOlderRevisionIsRefused() {
        given(new PersonaChanged(PERSONA, BERTA))
                .when(new RewritePersona(
                        PERSONA, new ExpectedRevision(1L), _ -> new PersonaDocument(ANNA, PersonaState.ACTIVE)))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    private static RewritePersona change(UnaryOperator<PersonaDocument> change) {
        return new RewritePersona(PERSONA, ExpectedRevision.ANY, change);
    }

    private static TestExecutor<Persona> given(Object... further) {
        List<Object> story = new ArrayList<>(List.of(in(1, new PersonaCreated(PERSONA, ANNA))));
        for (int i = 0; i < further.length; i++) {
            story.add(in(i + 2, further[i]));
        }
        return new AggregateTestFixture<>(Persona.class).given(story);
    }

    private static Object in(long revision, Object event) {
        return new GenericEventMessage<>(event, MetaData.with("revision", Long.toString(revision)));
    }

    private static Matcher<EventMessage<?>> revision(String revision) {
        return Matchers.predicate(event -> revision.equals(event.getMetaData().get("revision")));
    }

    private static PersonaProfile named(String name) {
        return new PersonaProfile(
                name,
                null,
                null,
                List.of(new Need(new NeedId(new UUID(2, 1)), "Know which lens fits")),
                List.of(),
                List.of(),
                List.of(),
                new Expectations(List.of(), List.of()),
                new Demographics(null, null, null, null, null, null, null),
                1,
                null);
    }
}
