package dev.waymark.stack.story;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.stack.RunningStack;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.UnaryOperator;

/**
 * Who plays the story, each with a token of their own.
 *
 * @param gateway where they all go
 * @param tokens gives the token of a demo user or an integration
 */
record People(String gateway, UnaryOperator<String> tokens) {
    /** Files are UTF-8; REST Assured would declare them Latin-1. */
    private static final RestAssuredConfig AS_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static People of(RunningStack stack) {
        return new People(
                stack.gatewayUrl(),
                who -> who.endsWith("-integration") ? stack.integrationToken(who) : stack.token(who));
    }

    /** Draws maps and runs plans. */
    RequestSpecification judith() {
        return as("judith");
    }

    /** Defines KPIs and sends their measurements. */
    RequestSpecification anna() {
        return as("anna");
    }

    /** Works on the actions that are assigned to her. */
    RequestSpecification clara() {
        return as("clara");
    }

    /** Answers for personal data. */
    RequestSpecification admin() {
        return as("ada");
    }

    /** The shop platform, which sends feedback. */
    RequestSpecification shop() {
        return as("feedback-integration");
    }

    /** A reporting tool, which pulls KPIs. */
    RequestSpecification reporting() {
        return as("kpi-integration");
    }

    /** The user's id, as their token says it. */
    String idOf(String who) {
        byte[] claims = Base64.getUrlDecoder().decode(tokens.apply(who).replaceAll("^[^.]*\\.|\\.[^.]*$", ""));
        try {
            return new ObjectMapper().readTree(claims).path("sub").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestSpecification as(String who) {
        return given().config(AS_IS)
                .baseUri(gateway)
                .basePath("/api/v1")
                .auth()
                .oauth2(tokens.apply(who))
                .contentType(ContentType.JSON);
    }
}
