package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.map.journeymap.document.Changes;
import dev.waymark.map.journeymap.document.MapDocument;
import java.util.ArrayList;
import java.util.List;

/** Says in words what makes a map say something else, as its revisions are told. */
public final class DocumentWords {
    private DocumentWords() {}

    public static List<String> between(MapView before, MapDocument after) {
        List<String> words = new ArrayList<>();
        MapView view = before;
        for (JourneyMapEvent event : Changes.between(before.id(), before.document(), after)) {
            words.addAll(ChangeWords.of(view, event));
            view = MapFold.change(view, event);
        }
        return words;
    }
}
