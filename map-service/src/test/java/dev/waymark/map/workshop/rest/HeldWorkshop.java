package dev.waymark.map.workshop.rest;

import static dev.waymark.testkit.Api.as;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A workshop on a map, led by the journey manager. */
record HeldWorkshop(DrawnMap map, String path) {
    static final String WORKSHOPS = "/api/v1/workshops";

    static HeldWorkshop planned(DrawnMap map) {
        String location = post(as(Role.JOURNEY_MANAGER), WORKSHOPS, plan(map))
                .statusCode(201)
                .extract()
                .header("Location");
        return new HeldWorkshop(map, location);
    }

    static String plan(DrawnMap map) {
        return """
                {"map": "%s", "title": "Delivery from the inside", "goal": "Know what we believe",
                 "time": {"start": "2190-07-01T09:00:00", "minutes": 120, "zone": "Europe/Berlin"}}""".formatted(map.id());
    }

    /** Contributors of these names take part, each for a department of theirs. */
    static HeldWorkshop running(DrawnMap map, String... names) {
        HeldWorkshop workshop = planned(map);
        for (String name : names) {
            workshop.invite(name, "department of " + name).statusCode(200);
        }
        workshop.go("start").statusCode(200);
        return workshop;
    }

    static RequestSpecification participant(String name) {
        return as(name, Role.CONTRIBUTOR);
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    ValidatableResponse invite(String name, String department) {
        return put(as(Role.JOURNEY_MANAGER), path + "/invitations/" + Tokens.subject(name), """
                {"name": "%s", "department": "%s"}""".formatted(
                        name, department));
    }

    ValidatableResponse go(String where) {
        return post(as(Role.JOURNEY_MANAGER), path + "/" + where, "{}");
    }

    ValidatableResponse say(String name, Object touchpoint, String perspective) {
        return put(participant(name), path + "/perspectives/" + touchpoint, perspective);
    }

    ValidatableResponse answer(String name, Object need, String functional, String dysfunctional) {
        return put(participant(name), path + "/kano/" + need, """
                {"functional": "%s", "dysfunctional": "%s"}""".formatted(functional, dysfunctional));
    }

    ValidatableResponse close(String body) {
        return post(as(Role.JOURNEY_MANAGER), path + "/closing", body);
    }

    ValidatableResponse now() {
        return as(Role.JOURNEY_MANAGER).get(path).then().statusCode(200);
    }

    static ValidatableResponse post(RequestSpecification who, String path, String body) {
        return who.contentType(ContentType.JSON).body(body).post(path).then();
    }

    static ValidatableResponse put(RequestSpecification who, String path, String body) {
        return who.contentType(ContentType.JSON).body(body).put(path).then();
    }

    static String problem(String name) {
        return "urn:waymark:problem:" + name;
    }

    static UUID user(String name) {
        return Tokens.subject(name);
    }
}
