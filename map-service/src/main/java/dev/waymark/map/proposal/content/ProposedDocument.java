package dev.waymark.map.proposal.content;

import dev.waymark.contracts.map.ProposedChange;
import dev.waymark.contracts.map.ProposedChange.ProposedHead;
import dev.waymark.contracts.map.ProposedChange.ProposedStage;
import dev.waymark.contracts.map.ProposedChange.ProposedTouchpoint;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a map would say with what is proposed. */
public final class ProposedDocument {
    private final MapDocument base;
    private final ProposedChange change;
    private final Map<TouchpointId, TouchpointDocument> touchpoints = new HashMap<>();

    private ProposedDocument(MapDocument base, ProposedChange change) {
        this.base = base;
        this.change = change;
        base.touchpoints().forEach(it -> touchpoints.put(it.id(), it));
        change.touchpoints().forEach(it -> touchpoints.put(it.touchpoint(), touchpoint(it)));
    }

    /** What the change makes of the document it was made for. */
    public static MapDocument of(MapDocument base, ProposedChange change) {
        ProposedDocument proposed = new ProposedDocument(base, change);
        return new MapDocument(proposed.head(), proposed.stages());
    }

    private MapHead head() {
        ProposedHead head = change.head();
        MapHead before = base.head();
        return head == null
                ? before
                : new MapHead(
                        head.name(),
                        head.goal(),
                        before.visibility(),
                        before.state(),
                        head.customers(),
                        head.channels(),
                        head.personas().stream()
                                .map(it -> new PersonaOnMap(it.persona(), it.name()))
                                .toList());
    }

    private List<StageDocument> stages() {
        List<ProposedStage> stages = change.stages();
        return stages == null
                ? base.stages().stream()
                        .map(it -> new StageDocument(
                                it.id(),
                                it.name(),
                                it.opens(),
                                said(it.touchpoints().stream()
                                        .map(TouchpointDocument::id)
                                        .toList())))
                        .toList()
                : stages.stream()
                        .map(it -> new StageDocument(it.stage(), it.name(), it.opens(), said(it.touchpoints())))
                        .toList();
    }

    private List<TouchpointDocument> said(List<TouchpointId> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(touchpoints.get(id), id::toString))
                .toList();
    }

    private static TouchpointDocument touchpoint(ProposedTouchpoint touchpoint) {
        return new TouchpointDocument(
                touchpoint.touchpoint(),
                touchpoint.lanes(),
                touchpoint.painPoints().stream()
                        .map(it ->
                                new PainPointDocument(it.painPoint(), it.text(), it.severity(), it.whys(), it.state()))
                        .toList(),
                touchpoint.delights().stream()
                        .map(it -> new DelightDocument(it.delight(), it.text()))
                        .toList(),
                touchpoint.feelings().stream()
                        .map(it -> new PersonaFeeling(it.persona(), it.feeling()))
                        .toList());
    }
}
