package dev.waymark.map.journeymap.rest;

import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.exchange.sheet.ReadSheet;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import would make of a file. Nothing of it is stored. */
public record ImportPreview(
        @Schema(examples = "Buying a camera") String name,
        MapKind kind,
        Visibility visibility,

        @Schema(description = "How the spreadsheet was read; absent for JSON")
        ReadSheet.@Nullable How read,

        List<StagePreview> stages,
        @Schema(examples = "11") int touchpoints,
        @Schema(examples = "9") int painPoints,
        @Schema(examples = "4") int delights) {
    /** A stage and the names of its touchpoints. */
    public record StagePreview(
            @Schema(examples = "Purchase") String name, List<String> touchpoints) {}

    static ImportPreview of(MapKind kind, MapDocument document, ReadSheet.@Nullable How read) {
        List<TouchpointDocument> all = document.touchpoints().toList();
        return new ImportPreview(
                document.head().name(),
                kind,
                document.head().visibility(),
                read,
                document.stages().stream()
                        .map(stage -> new StagePreview(
                                stage.name(),
                                stage.touchpoints().stream()
                                        .map(it -> it.lanes().name())
                                        .toList()))
                        .toList(),
                all.size(),
                all.stream().mapToInt(it -> it.painPoints().size()).sum(),
                all.stream().mapToInt(it -> it.delights().size()).sum());
    }
}
