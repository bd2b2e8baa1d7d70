package dev.waymark.stack.keycloak;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser does with a front end: authorisation code and PKCE, as RFC 7636 shows it. */
record BrowserLogin(RealKeycloak.Address keycloak, String client, String redirect) {
    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");

    String token(String user, String password) {
        var page = open(Map.of("code_challenge", CHALLENGE, "code_challenge_method", "S256"));
        var back = given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParams("username", user, "password", password)
                .post(URI.create(first(FORM, page.asString()).replace("&amp;", "&")));
        return exchange(first(CODE, back.header("Location")), VERIFIER).path("access_token");
    }

    /** The login page, or the refusal to show it. */
    Response open(Map<String, String> challenge) {
        return given().redirects()
                .follow(false)
                .queryParams("client_id", client, "redirect_uri", redirect, "response_type", "code", "scope", "openid")
                .queryParams(challenge)
                .get(keycloak.realm("protocol/openid-connect/auth"));
    }

    private Response exchange(String code, String verifier) {
        return given().formParams("grant_type", "authorization_code", "client_id", client)
                .formParams("redirect_uri", redirect, "code", code, "code_verifier", verifier)
                .post(keycloak.realm("protocol/openid-connect/token"));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new AssertionError("No " + pattern + " in " + text);
        return found.group(1);
    }
}
