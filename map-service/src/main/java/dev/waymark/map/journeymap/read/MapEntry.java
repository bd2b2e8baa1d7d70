package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.read.MapView.DelightView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.StakeholderView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What a map is found by.
 *
 * @param sortName orders by name whatever the case
 * @param channels in lower case: those the map is about and those of its touchpoints
 * @param open whether everybody may read what it says
 * @param nameWords those of the name, which also they may know to whom it is only listed
 * @param words all of them
 */
public record MapEntry(
        @BsonId JourneyMapId id,
        MapSummary summary,
        String sortName,
        List<String> channels,
        boolean open,
        List<UserId> stakeholders,
        List<String> nameWords,
        List<String> words) {
    static MapEntry of(MapView map) {
        return new MapEntry(
                map.id(),
                MapSummary.of(map),
                map.name().toLowerCase(Locale.ROOT),
                List.copyOf(channels(map)),
                map.visibility() == Visibility.VIEWABLE || map.visibility() == Visibility.EDITABLE,
                map.stakeholders().stream().map(StakeholderView::user).toList(),
                List.copyOf(Words.of(map.name())),
                List.copyOf(Words.of(texts(map).filter(Objects::nonNull).toList())));
    }

    static String channel(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> channels(MapView map) {
        Set<String> channels = new TreeSet<>();
        Stream.concat(
                        map.channels().stream(),
                        touchpoints(map).map(it -> it.lanes().channel()))
                .filter(Objects::nonNull)
                .map(MapEntry::channel)
                .forEach(channels::add);
        return channels;
    }

    /** From what tells most of the map to what tells least. */
    private static Stream<String> texts(MapView map) {
        Stream<String> head = Stream.of(
                        Stream.of(map.name()),
                        Stream.ofNullable(map.goal())
                                .flatMap(it -> Stream.of(it.statement(), it.measures(), it.scope())),
                        Stream.ofNullable(map.customers()).map(it -> it.description()),
                        map.personas().stream().map(it -> it.name()),
                        map.stages().stream().map(StageView::name),
                        touchpoints(map).map(it -> it.lanes().name()))
                .flatMap(texts -> texts);
        return Stream.concat(head, touchpoints(map).flatMap(MapEntry::texts));
    }

    private static Stream<String> texts(TouchpointView touchpoint) {
        TouchpointLanes lanes = touchpoint.lanes();
        return Stream.of(
                        Stream.of(
                                lanes.customerAction(),
                                lanes.customerThought(),
                                lanes.frontstage(),
                                lanes.backstage(),
                                lanes.systems(),
                                lanes.ownerTeam()),
                        touchpoint.painPoints().stream().map(PainPointView::text),
                        touchpoint.painPoints().stream().flatMap(it -> it.whys().stream()),
                        touchpoint.delights().stream().map(DelightView::text))
                .flatMap(texts -> texts);
    }

    private static Stream<TouchpointView> touchpoints(MapView map) {
        return map.stages().stream().flatMap(stage -> stage.touchpoints().stream());
    }
}
