package dev.waymark.feedback.summary.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;

/** Whose journeys maps show. */
@Singleton
class MapPersonas {
    /** A map with the personas on it. */
    public record Shown(@BsonId String id, List<String> personas) {}

    private final View<Shown> maps;

    @Inject
    MapPersonas(ReadModels readModels) {
        this.maps = readModels.view("map_personas", Shown.class);
        maps.index(Indexes.ascending("personas"));
    }

    Set<String> of(String map) {
        return maps.find(map).map(shown -> Set.copyOf(shown.personas())).orElse(Set.of());
    }

    Set<String> mapsOf(String persona) {
        return maps.ids(Filters.eq("personas", persona));
    }

    void change(Object map, EventPosition position, Consumer<Set<String>> change) {
        maps.fold(map, position, before -> {
            Set<String> personas = new TreeSet<>(before == null ? List.of() : before.personas());
            change.accept(personas);
            return new Shown(map.toString(), List.copyOf(personas));
        });
    }

    void clear() {
        maps.clear();
    }
}
