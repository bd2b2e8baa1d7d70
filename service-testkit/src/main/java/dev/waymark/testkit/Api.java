package dev.waymark.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Requests as a caller of the API. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(Role role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    public static RequestSpecification as(String userName, Role role) {
        return given().auth().oauth2(Tokens.of(userName, role));
    }
}
