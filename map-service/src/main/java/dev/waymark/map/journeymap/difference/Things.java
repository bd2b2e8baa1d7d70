package dev.waymark.map.journeymap.difference;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.difference.Difference.Place;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything on a map, one after the other, as it is compared. */
final class Things {
    /** One of them. */
    record Thing(
            Element element,
            String id,
            String name,
            @Nullable String in,
            Fields fields,
            Place place) {}

    private final Map<String, Thing> things = new LinkedHashMap<>();

    private Things() {}

    static Map<String, Thing> of(MapView map) {
        Things things = new Things();
        things.add(Element.MAP, map.id().toString(), map.name(), null, head(map), new Place(null, 0));
        for (int i = 0; i < map.stages().size(); i++) {
            things.add(map.stages().get(i), i);
        }
        map.personas()
                .forEach(it -> things.add(
                        Element.PERSONA, it.persona().toString(), it.name(), null, new Fields(), new Place(null, 0)));
        map.stakeholders()
                .forEach(it -> things.add(
                        Element.STAKEHOLDER,
                        it.user().toString(),
                        it.name(),
                        null,
                        new Fields().with("role", it.role()).with("department", it.department()),
                        new Place(null, 0)));
        return things.things;
    }

    private void add(StageView stage, int position) {
        Fields fields = new Fields().with("name", stage.name()).with("opens", stage.opens());
        add(Element.STAGE, stage.id().toString(), stage.name(), null, fields, new Place(null, position));
        for (int i = 0; i < stage.touchpoints().size(); i++) {
            add(stage.touchpoints().get(i), stage, i);
        }
    }

    private void add(TouchpointView touchpoint, StageView stage, int position) {
        String id = touchpoint.id().toString();
        String name = touchpoint.lanes().name();
        Place place = new Place(stage.name(), position);
        Fields fields = lanes(touchpoint.lanes());
        touchpoint.personaFeelings().forEach(it -> fields.with("personaFeelings." + it.persona(), it.feeling()));
        add(Element.TOUCHPOINT, id, name, stage.name(), fields, place);
        touchpoint.painPoints().forEach(it -> {
            Fields said = new Fields()
                    .with("text", it.text())
                    .with("severity", it.severity())
                    .with("whys", it.whys())
                    .with("state", it.state());
            add(Element.PAIN_POINT, it.id().toString(), it.text(), name, said, new Place(null, 0));
        });
        touchpoint
                .delights()
                .forEach(it -> add(
                        Element.DELIGHT,
                        it.id().toString(),
                        it.text(),
                        name,
                        new Fields().with("text", it.text()),
                        new Place(null, 0)));
    }

    private void add(Element element, String id, String name, @Nullable String in, Fields fields, Place place) {
        things.put(element + id, new Thing(element, id, name, in, fields, place));
    }

    private static Fields head(MapView map) {
        Goal goal = map.goal() == null ? new Goal("", null, null) : map.goal();
        return new Fields()
                .with("name", map.name())
                .with("goal.statement", map.goal() == null ? null : goal.statement())
                .with("goal.measures", goal.measures())
                .with("goal.scope", goal.scope())
                .with("visibility", map.visibility())
                .with("state", map.state())
                .with(
                        "customers.kind",
                        map.customers() == null ? null : map.customers().kind())
                .with(
                        "customers.description",
                        map.customers() == null ? null : map.customers().description())
                .with("channels", map.channels());
    }

    private static Fields lanes(TouchpointLanes lanes) {
        return new Fields()
                .with("name", lanes.name())
                .with("channel", lanes.channel())
                .with("customerAction", lanes.customerAction())
                .with("customerThought", lanes.customerThought())
                .with("feeling", lanes.feeling())
                .with("importance", lanes.importance())
                .with("momentOfTruth", lanes.momentOfTruth())
                .with("path", lanes.path())
                .with("frontstage", lanes.frontstage())
                .with("backstage", lanes.backstage())
                .with("systems", lanes.systems())
                .with("ownerTeam", lanes.ownerTeam());
    }
}
