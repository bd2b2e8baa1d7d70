package dev.waymark.map.persona.read;

import dev.waymark.contracts.map.PersonaEvent;
import dev.waymark.contracts.map.PersonaEvent.PersonaArchived;
import dev.waymark.contracts.map.PersonaEvent.PersonaChanged;
import dev.waymark.contracts.map.PersonaEvent.PersonaCreated;
import dev.waymark.contracts.map.PersonaEvent.PersonaReactivated;
import dev.waymark.contracts.map.PersonaProfile;
import dev.waymark.contracts.map.PersonaProfile.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in words what an event changed about a persona as it was before. */
final class PersonaWords {
    private record Field(String name, Function<PersonaProfile, @Nullable Object> value) {}

    private record Texts(String one, String several, Function<PersonaProfile, List<String>> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("summary", PersonaProfile::summary),
            new Field("quote", PersonaProfile::quote),
            new Field("priority", PersonaProfile::priority),
            new Field("picture", PersonaProfile::picture),
            new Field("lowest age", it -> it.demographics().ageFrom()),
            new Field("highest age", it -> it.demographics().ageTo()),
            new Field("location", it -> it.demographics().location()),
            new Field("occupation", it -> it.demographics().occupation()),
            new Field("education", it -> it.demographics().education()),
            new Field("income", it -> it.demographics().income()),
            new Field("household", it -> it.demographics().household()));

    private static final List<Texts> TEXTS = List.of(
            new Texts("want", "wants", PersonaProfile::wants),
            new Texts("hate", "hates", PersonaProfile::hates),
            new Texts(
                    "thing it does not care about", "things it does not care about", PersonaProfile::doesNotCareAbout),
            new Texts(
                    "expectation of a new customer",
                    "expectations of a new customer",
                    it -> it.expectations().newCustomer()),
            new Texts(
                    "expectation of a regular",
                    "expectations of a regular",
                    it -> it.expectations().regular()));

    private PersonaWords() {}

    static List<String> of(@Nullable PersonaView before, PersonaEvent event) {
        return switch (event) {
            case PersonaCreated e ->
                List.of("created the persona " + e.profile().name());
            case PersonaChanged e -> before == null ? List.of() : between(before.profile(), e.profile());
            case PersonaArchived _ -> List.of("archived the persona");
            case PersonaReactivated _ -> List.of("brought the persona back");
        };
    }

    private static List<String> between(PersonaProfile before, PersonaProfile after) {
        List<String> words = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            words.add("renamed the persona from %s to %s".formatted(before.name(), after.name()));
        }
        FIELDS.forEach(field -> field(
                        field.name(), field.value().apply(before), field.value().apply(after))
                .ifPresent(words::add));
        needs(before.needs(), after.needs(), words);
        TEXTS.forEach(
                texts -> texts(texts, texts.value().apply(before), texts.value().apply(after), words));
        return words;
    }

    private static Optional<String> field(String name, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        if (after == null) {
            return Optional.of("cleared the " + name);
        }
        return Optional.of(
                before == null
                        ? "set the %s to “%s”".formatted(name, after)
                        : "changed the %s from “%s” to “%s”".formatted(name, before, after));
    }

    private static void needs(List<Need> before, List<Need> after, List<String> words) {
        for (Need need : after) {
            Optional<Need> known =
                    before.stream().filter(it -> it.id().equals(need.id())).findFirst();
            if (known.isEmpty()) {
                words.add("added the need “%s”".formatted(need.text()));
            } else if (!known.get().text().equals(need.text())) {
                words.add("reworded the need “%s” to “%s”".formatted(known.get().text(), need.text()));
            }
        }
        before.stream()
                .filter(need -> after.stream().noneMatch(it -> it.id().equals(need.id())))
                .forEach(need -> words.add("removed the need “%s”".formatted(need.text())));
        List<Need> staying = after.stream().filter(before::contains).toList();
        if (!staying.equals(before.stream().filter(after::contains).toList())) {
            words.add("put the needs in another order");
        }
    }

    private static void texts(Texts texts, List<String> before, List<String> after, List<String> words) {
        int told = words.size();
        after.stream()
                .filter(it -> !before.contains(it))
                .forEach(it -> words.add("added the %s “%s”".formatted(texts.one(), it)));
        before.stream()
                .filter(it -> !after.contains(it))
                .forEach(it -> words.add("removed the %s “%s”".formatted(texts.one(), it)));
        if (told == words.size() && !before.equals(after)) {
            words.add("put the %s in another order".formatted(texts.several()));
        }
    }
}
