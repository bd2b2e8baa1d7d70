package dev.waymark.map.proposal.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.proposal.merge.Conflict;
import dev.waymark.map.proposal.merge.Resolution;
import dev.waymark.map.proposal.merge.Side;
import dev.waymark.map.proposal.merge.ThreeWayMerge;
import dev.waymark.map.proposal.rest.ProposalDecisionsResource.ConflictResolution;
import dev.waymark.service.problem.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resolutions of conflicts as they were seen: what has changed since then is decided anew. */
final class Resolutions {
    private final Map<String, Resolution> byId = new LinkedHashMap<>();

    Resolutions(List<ConflictResolution> given) {
        for (int i = 0; i < given.size(); i++) {
            ConflictResolution it = given.get(i);
            String path = "resolutions[" + i + "]";
            if ((it.take() == null) == (it.text() == null)) {
                throw Refusal.invalid(path, "must say what to take, or a text of its own");
            }
            String text = it.text() == null ? null : it.text().strip();
            if (text != null && text.isEmpty()) {
                throw Refusal.invalid(path + ".text", "must not be blank");
            }
            Resolution resolution = new Resolution(it.take() == null ? Side.THEIRS : it.take(), text);
            if (byId.put(it.conflict(), resolution) != null) {
                throw Refusal.invalid(path + ".conflict", "is there twice");
            }
        }
    }

    /** By the conflicts between the documents; a resolution can bring out another conflict, which may be decided too. */
    Map<Conflict, Resolution> of(JourneyMapId map, MapDocument base, MapDocument seen, MapDocument mine) {
        Map<Conflict, Resolution> decided = new HashMap<>();
        int before;
        do {
            before = decided.size();
            for (Conflict conflict :
                    ThreeWayMerge.of(map, base, seen, mine, decided).conflicts()) {
                Resolution resolution = byId.get(conflict.id());
                if (resolution != null) {
                    decided.put(conflict, resolution);
                }
            }
        } while (decided.size() > before);
        byId.keySet().stream()
                .filter(id -> decided.keySet().stream().noneMatch(it -> it.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw Refusal.invalid("resolutions", "name %s, which is no conflict there".formatted(id));
                });
        return decided;
    }
}
