package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The directories of all maps. */
@Singleton
public class MapDirectories {
    private final View<MapDirectory> maps;
    private final Progress progress;

    @Inject
    MapDirectories(ReadModels readModels, Progress progress) {
        this.maps = readModels.view("map_directories", MapDirectory.class);
        this.progress = progress;
    }

    /** Waits, two seconds at the most, for what has happened to maps: somebody may have drawn one a moment ago. */
    public void catchUp() {
        progress.await(MapDirectoryProjection.GROUP, "map");
    }

    public Optional<MapDirectory> find(JourneyMapId map) {
        return maps.find(map);
    }

    void fold(JourneyMapEvent event, EventPosition position) {
        maps.fold(event.map(), position, before -> DirectoryFold.after(before, event));
    }

    void clear() {
        maps.clear();
    }
}
