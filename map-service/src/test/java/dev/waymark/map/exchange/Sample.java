package dev.waymark.map.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.Customers;
import dev.waymark.contracts.map.CustomersKind;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.DelightView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.StakeholderView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.service.json.JsonConventions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A map that says everything a map can say, with texts that other formats would take for their own. */
public final class Sample {
    /** Markup, formulas, separators, right-to-left, CJK, emoji, line breaks. */
    public static final String HOSTILE =
            "=HYPERLINK(\"http://x\";'a')\n<script>alert(1)</script> & # : ; %% `a` *b* _c_ | {d} שלום 顧客 👩‍🚀";

    private Sample() {}

    public static MapView map() {
        return map(
                "Buying: a camera; #1 \"now\"",
                List.of(
                        new StageView(new StageId(id(2)), "section: Purchase", null, List.of(hostile(), plain())),
                        new StageView(new StageId(id(3)), "Use", null, List.of())));
    }

    public static MapView map(String name, List<StageView> stages) {
        UserId owner = new UserId(id(99));
        Instant at = Instant.parse("2026-03-01T12:00:00Z");
        return new MapView(
                new JourneyMapId(id(1)),
                7,
                name,
                MapKind.AS_IS,
                MapState.PUBLISHED,
                Visibility.VIEWABLE,
                owner,
                new Goal("Nobody asks where the parcel is", "CSAT of Delivery", null),
                at,
                at,
                stages,
                List.of(new StakeholderView(owner, "Ada", StakeholderRole.OWNER, "marketing", 7L)),
                new Customers(CustomersKind.GROUP, "People who buy their first camera"),
                List.of("website", "post"),
                List.of(),
                null,
                null);
    }

    private static TouchpointView hostile() {
        return new TouchpointView(
                new TouchpointId(id(10)),
                new TouchpointLanes(
                        "title, of: Ordering; #2",
                        "website",
                        HOSTILE,
                        "+1",
                        -2,
                        5,
                        true,
                        Path.EXCEPTION,
                        "@desk",
                        "-x",
                        "'=1",
                        "Logistics, \"North\""),
                List.of(
                        new PainPointView(
                                new PainPointId(id(20)),
                                "Forced; registration\nwith a second line",
                                4,
                                List.of("The form asks", "Nobody has looked"),
                                PainPointState.BEING_WORKED_ON,
                                List.of(new ActionId(id(40)))),
                        new PainPointView(
                                new PainPointId(id(21)), "=1+1", null, List.of(), PainPointState.RAISED, List.of())),
                List.of(new DelightView(new DelightId(id(30)), "One-click • reorder")),
                List.of());
    }

    private static TouchpointView plain() {
        return new TouchpointView(
                new TouchpointId(id(11)),
                new TouchpointLanes("Delivery", null, null, null, null, null, false, Path.MAIN, null, null, null, null),
                List.of(),
                List.of(),
                List.of());
    }

    /** As the service writes JSON. */
    public static ObjectMapper json() {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonConventions().customize(json);
        return json;
    }

    private static UUID id(int number) {
        return new UUID(0x7000, number);
    }
}
