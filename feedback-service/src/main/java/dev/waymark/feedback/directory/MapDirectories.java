package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The directories of all maps. */
@Singleton
public class MapDirectories {
    private final View<MapDirectory> maps;

    @Inject
    MapDirectories(ReadModels readModels) {
        this.maps = readModels.view("map_directories", MapDirectory.class);
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
