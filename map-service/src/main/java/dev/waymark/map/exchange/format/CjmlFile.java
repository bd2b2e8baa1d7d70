package dev.waymark.map.exchange.format;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Customer Journey Modelling Language 2.0 (cjml.no). A map is a planned journey there, since actual ones are walked by one
 * customer; stages are phases, touchpoints with a channel communication points, the others actions.
 */
final class CjmlFile {
    private static final String CUSTOMER = "customer";
    private static final String COMPANY = "company";

    private CjmlFile() {}

    static byte[] of(MapView map) {
        Xml root = Xml.root("CJML").with("version", "2.0");
        Xml journey = root.child("plannedJourney").text("journeyID", map.name());
        Xml phases = journey.child("journeyPhases");
        for (int i = 0; i < map.stages().size(); i++) {
            phases.child("journeyPhase")
                    .with("phaseID", phase(i))
                    .text("phaseName", map.stages().get(i).name())
                    .text("phaseDescription", "");
        }
        journey.text("journeyShortSummary", summary(map.goal()));
        Xml actors = journey.child("actors");
        actors.child("endUser").with("actorID", CUSTOMER).text("actorName", "Customer");
        actors.child("serviceProvider").with("actorID", COMPANY).text("companyName", "Company");
        Xml touchpoints = journey.child("touchpoints");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < map.stages().size(); i++) {
            StageView stage = map.stages().get(i);
            for (TouchpointView touchpoint : stage.touchpoints()) {
                ids.add("T" + (ids.size() + 1));
                touchpoint(touchpoints, ids.getLast(), phase(i), touchpoint.lanes());
            }
        }
        return root.bytes();
    }

    private static void touchpoint(Xml touchpoints, String id, String phase, TouchpointLanes lanes) {
        boolean communicates = lanes.channel() != null || lanes.frontstage() != null;
        Xml touchpoint = touchpoints.child(communicates ? "plannedCommunicationPoint" : "plannedAction");
        touchpoint.text("touchpointID", id);
        touchpoint.child("belongsTo").with("phaseIDref", phase);
        actor(touchpoint.child("initiator"), CUSTOMER).text("initiatorLabel", lanes.name());
        if (communicates) {
            actor(touchpoint.child("receiver"), COMPANY)
                    .text("receiverLabel", lanes.frontstage() == null ? lanes.name() : lanes.frontstage());
            touchpoint.child("channel").text("channelName", lanes.channel() == null ? "Other" : lanes.channel());
        }
        if (lanes.customerAction() != null) {
            touchpoint.text("comment", lanes.customerAction());
        }
    }

    private static Xml actor(Xml side, String actor) {
        side.child("refersTo").with("actorIDref", actor);
        return side;
    }

    private static String phase(int place) {
        return "P" + (place + 1);
    }

    private static String summary(@Nullable Goal goal) {
        return Stream.ofNullable(goal)
                .flatMap(it ->
                        Stream.of(it.statement(), it.measures(), it.scope()).flatMap(Stream::ofNullable))
                .collect(Collectors.joining("\n"));
    }
}
