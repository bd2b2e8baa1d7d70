package dev.waymark.map;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;

/** Who calls: what they are to a map. What the realm lets them do is never what refuses them. */
enum MapCaller {
    OUTSIDER,
    VIEWER,
    COMMENTER,
    EDITOR,
    OWNER,
    ADMIN;

    private final String user = "permissions-" + name().toLowerCase(Locale.ROOT);
    private final String token = Tokens.of(user, name().equals("ADMIN") ? Role.ADMIN : Role.ANALYST);

    RequestSpecification call() {
        return RestAssured.given().auth().oauth2(token);
    }

    String token() {
        return token;
    }

    UUID subject() {
        return Tokens.subject(user);
    }
}
