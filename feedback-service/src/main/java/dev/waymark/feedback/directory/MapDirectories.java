package dev.waymark.feedback.directory;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
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

    /** All maps there are. */
    public List<JourneyMapId> all() {
        return maps.ids(Filters.empty()).stream().map(JourneyMapId::fromString).toList();
    }

    void fold(JourneyMapEvent event, EventPosition position) {
        maps.fold(event.map(), position, before -> DirectoryFold.after(before, event));
    }

    void clear() {
        maps.clear();
    }
}
