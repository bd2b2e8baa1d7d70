package dev.waymark.map.proposal.content;

import dev.waymark.contracts.map.ProposedChange;
import dev.waymark.contracts.map.ProposedChange.ProposedDelight;
import dev.waymark.contracts.map.ProposedChange.ProposedFeeling;
import dev.waymark.contracts.map.ProposedChange.ProposedHead;
import dev.waymark.contracts.map.ProposedChange.ProposedPainPoint;
import dev.waymark.contracts.map.ProposedChange.ProposedPersona;
import dev.waymark.contracts.map.ProposedChange.ProposedStage;
import dev.waymark.contracts.map.ProposedChange.ProposedTouchpoint;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.MapHead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is proposed otherwise, by documents. */
public final class ProposedChanges {
    public static final ProposedChange NONE = new ProposedChange(null, null, List.of());

    private ProposedChanges() {}

    /** What leads from one document to another; {@link #NONE} where they say the same. */
    public static ProposedChange between(MapDocument before, MapDocument after) {
        ProposedHead head = head(after.head());
        List<ProposedStage> stages = stages(after);
        Map<TouchpointId, TouchpointDocument> known =
                before.touchpoints().collect(Collectors.toMap(TouchpointDocument::id, Function.identity()));
        return new ProposedChange(
                head.equals(head(before.head())) ? null : head,
                stages.equals(stages(before)) ? null : stages,
                after.touchpoints()
                        .filter(it -> !it.equals(known.get(it.id())))
                        .map(ProposedChanges::touchpoint)
                        .toList());
    }

    /** One after the other, as one. */
    public static ProposedChange both(ProposedChange first, ProposedChange then) {
        Map<TouchpointId, ProposedTouchpoint> touchpoints = new LinkedHashMap<>();
        first.touchpoints().forEach(it -> touchpoints.put(it.touchpoint(), it));
        then.touchpoints().forEach(it -> touchpoints.put(it.touchpoint(), it));
        return new ProposedChange(
                then.head() == null ? first.head() : then.head(),
                then.stages() == null ? first.stages() : then.stages(),
                List.copyOf(touchpoints.values()));
    }

    private static ProposedHead head(MapHead head) {
        return new ProposedHead(
                head.name(),
                head.goal(),
                head.customers(),
                head.channels(),
                head.personas().stream()
                        .map(it -> new ProposedPersona(it.persona(), it.name()))
                        .toList());
    }

    private static List<ProposedStage> stages(MapDocument document) {
        return document.stages().stream().map(ProposedChanges::stage).toList();
    }

    private static ProposedStage stage(StageDocument stage) {
        return new ProposedStage(
                stage.id(),
                stage.name(),
                stage.opens(),
                stage.touchpoints().stream().map(TouchpointDocument::id).toList());
    }

    private static ProposedTouchpoint touchpoint(TouchpointDocument touchpoint) {
        return new ProposedTouchpoint(
                touchpoint.id(),
                touchpoint.lanes(),
                touchpoint.painPoints().stream()
                        .map(it -> new ProposedPainPoint(it.id(), it.text(), it.severity(), it.whys(), it.state()))
                        .toList(),
                touchpoint.delights().stream()
                        .map(it -> new ProposedDelight(it.id(), it.text()))
                        .toList(),
                touchpoint.personaFeelings().stream()
                        .map(it -> new ProposedFeeling(it.persona(), it.feeling()))
                        .toList());
    }
}
