package dev.waymark.map.journeymap.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.journeymap.write.JourneyMapCommand;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.rest.Answers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Sends a command to a map and answers with the map as it then is. */
@Singleton
class MapWrites {
    @Inject
    Commands commands;

    @Inject
    MapViews maps;

    Response changed(JourneyMapCommand command) {
        return Answers.changed(commands.send(command), path(command.map()), () -> maps.find(command.map()));
    }

    /** For something new on the map, found below it at that path. */
    Response created(JourneyMapCommand command, String below) {
        return Answers.created(commands.send(command), path(command.map()) + below, () -> maps.find(command.map()));
    }

    private static String path(JourneyMapId map) {
        return "/maps/" + map;
    }
}
