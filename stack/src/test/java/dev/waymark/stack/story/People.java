package dev.waymark.stack.story;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.function.Function;

/**
 * Who plays the story, each with a token of their own.
 *
 * @param gateway where they all go
 * @param tokens gives the token of a demo user or an integration
 */
record People(String gateway, Function<String, String> tokens) {
    /** Draws maps and runs plans. */
    RequestSpecification judith() {
        return as("judith");
    }

    /** Defines KPIs and imports measurements. */
    RequestSpecification anna() {
        return as("anna");
    }

    /** Works on the actions that are assigned to her. */
    RequestSpecification clara() {
        return as("clara");
    }

    /** The shop platform, which sends feedback. */
    RequestSpecification shop() {
        return as("feedback-integration");
    }

    /** A reporting tool, which pulls KPIs. */
    RequestSpecification reporting() {
        return as("kpi-integration");
    }

    private RequestSpecification as(String who) {
        return given().baseUri(gateway)
                .basePath("/api/v1")
                .auth()
                .oauth2(tokens.apply(who))
                .contentType(ContentType.JSON);
    }
}
