package dev.waymark.map.journeymap.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.service.Ids;
import dev.waymark.service.rest.MergePatch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What a map shall say by a form, or by a patch of what it says. */
@Singleton
public class MapForms {
    @Inject
    MergePatch patches;

    @Inject
    References references;

    @Inject
    Ids ids;

    public MapDocument read(MapForm form, MapDocument before) {
        return FormReader.read(form, before, ids, references::nameOf);
    }

    /** Who takes personas off without naming the stages means their feelings too. */
    public MapDocument patched(MapDocument before, JsonNode patch) {
        MapDocument after = read(patches.apply(MapForm.of(before), MapForm.class, patch), before);
        return patch.has("stages") ? after : after.withoutStrangersFeelings();
    }
}
