package dev.waymark.map.workshop.kano;

import dev.waymark.contracts.map.KanoReaction;
import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PersonaProfile.Need;
import dev.waymark.map.persona.read.PersonaView;
import dev.waymark.map.workshop.read.KanoAnswerView;
import dev.waymark.statistics.Kano;
import dev.waymark.statistics.KanoAnswer;
import dev.waymark.statistics.KanoCategory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the answers about each need. */
public final class KanoAnalysis {
    private KanoAnalysis() {}

    /** The needs of the personas in their order, those nobody answered among them; then those that are gone. */
    public static List<NeedKano> of(List<PersonaView> personas, List<KanoAnswerView> answers) {
        Map<NeedId, Kano> counted = new LinkedHashMap<>();
        for (KanoAnswerView answer : answers) {
            Kano before = counted.getOrDefault(answer.need(), Kano.NONE);
            counted.put(answer.need(), before.plus(category(answer)));
        }
        List<NeedKano> needs = new ArrayList<>();
        for (PersonaView persona : personas) {
            for (Need need : persona.profile().needs()) {
                Kano kano = counted.remove(need.id());
                needs.add(NeedKano.of(persona.id(), need.id(), need.text(), kano == null ? Kano.NONE : kano));
            }
        }
        counted.forEach((need, kano) -> answers.stream()
                .filter(it -> it.need().equals(need))
                .findFirst()
                .ifPresent(it -> needs.add(NeedKano.of(it.persona(), need, null, kano))));
        return needs;
    }

    private static KanoCategory category(KanoAnswerView answer) {
        return KanoCategory.of(statistical(answer.functional()), statistical(answer.dysfunctional()));
    }

    private static KanoAnswer statistical(KanoReaction reaction) {
        return switch (reaction) {
            case LIKE -> KanoAnswer.LIKE;
            case EXPECT -> KanoAnswer.EXPECT;
            case NEUTRAL -> KanoAnswer.NEUTRAL;
            case TOLERATE -> KanoAnswer.TOLERATE;
            case DISLIKE -> KanoAnswer.DISLIKE;
        };
    }
}
