package dev.waymark.feedback.directory.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Every operation that is asked with {@code map=} answers of a map the caller may not read as map-service does, so that no
 * new one can forget it. Service accounts hand in what was said of whatever map and read nothing: they are let through.
 */
public class RefuseHiddenMaps {
    /** Filters are made before there is a database. */
    @Inject
    Instance<VisibleMaps> maps;

    @Inject
    Caller caller;

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        List<String> asked = request.getUriInfo().getQueryParameters().getOrDefault("map", List.of());
        if (!asked.isEmpty() && caller.is(Roles.VIEWER)) {
            asked.stream()
                    .flatMap(RefuseHiddenMaps::id)
                    .forEach(map -> maps.get().read(map, "No such map"));
        }
    }

    /** What is no id is refused where the parameter is read. */
    private static Stream<JourneyMapId> id(String text) {
        try {
            return Stream.of(JourneyMapId.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
