package dev.waymark.map.persona.rest;

import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PersonaProfile;
import dev.waymark.contracts.map.PersonaProfile.Demographics;
import dev.waymark.contracts.map.PersonaProfile.Expectations;
import dev.waymark.contracts.map.PersonaProfile.Need;
import dev.waymark.contracts.map.PersonaState;
import dev.waymark.map.persona.rest.PersonaForm.DemographicsForm;
import dev.waymark.map.persona.rest.PersonaForm.ExpectationsForm;
import dev.waymark.map.persona.rest.PersonaForm.NeedForm;
import dev.waymark.map.persona.write.PersonaDocument;
import dev.waymark.service.Ids;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a form: a need that has an id is one of the persona's, one that has none is new and gets one. */
final class PersonaFormReader {
    private final Ids ids;
    private final Set<NeedId> known = new HashSet<>();

    private PersonaFormReader(List<Need> before, Ids ids) {
        this.ids = ids;
        before.forEach(need -> known.add(need.id()));
    }

    /**
     * What shall be said of the persona.
     *
     * @param before what was said so far; nothing of a new one
     * @throws Refusal where a need has the id of none of them, or of one twice
     */
    static PersonaDocument read(PersonaForm form, @Nullable PersonaDocument before, Ids ids) {
        List<Need> needs = before == null ? List.of() : before.profile().needs();
        PersonaState state = before == null ? PersonaState.ACTIVE : before.state();
        return new PersonaDocument(
                new PersonaFormReader(needs, ids).profile(form), form.state() == null ? state : form.state());
    }

    private PersonaProfile profile(PersonaForm form) {
        ExpectationsForm expectations = form.expectations();
        return new PersonaProfile(
                form.name().strip(),
                form.summary(),
                form.quote(),
                needs(form.needs()),
                texts(form.wants()),
                texts(form.hates()),
                texts(form.doesNotCareAbout()),
                new Expectations(
                        texts(expectations == null ? null : expectations.newCustomer()),
                        texts(expectations == null ? null : expectations.regular())),
                demographics(form.demographics()),
                form.priority(),
                form.picture());
    }

    private List<Need> needs(@Nullable List<NeedForm> given) {
        List<NeedForm> forms = given == null ? List.of() : given;
        List<Need> needs = new ArrayList<>();
        for (NeedForm form : forms) {
            if (form.id() != null && !known.remove(form.id())) {
                throw Refusal.invalid(
                        "needs[%d].id".formatted(needs.size()),
                        "is none of this persona's, or there twice; leave it out for something new");
            }
            needs.add(new Need(
                    form.id() == null ? ids.next(NeedId::new) : form.id(),
                    form.text().strip()));
        }
        return needs;
    }

    private static List<String> texts(@Nullable List<String> given) {
        return given == null ? List.of() : given.stream().map(String::strip).toList();
    }

    private static Demographics demographics(@Nullable DemographicsForm form) {
        if (form == null) {
            return new Demographics(null, null, null, null, null, null, null);
        }
        if (form.ageFrom() != null && form.ageTo() != null && form.ageFrom() > form.ageTo()) {
            throw Refusal.invalid("demographics.ageTo", "must not be below ageFrom");
        }
        return new Demographics(
                form.ageFrom(),
                form.ageTo(),
                form.location(),
                form.occupation(),
                form.education(),
                form.income(),
                form.household());
    }
}
