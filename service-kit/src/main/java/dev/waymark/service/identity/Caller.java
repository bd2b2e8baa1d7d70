package dev.waymark.service.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sent the request, by their access token. */
@RequestScoped
public class Caller {
    @Inject
    SecurityIdentity identity;

    @Inject
    JsonWebToken token;

    /** The token's subject. */
    public UUID id() {
        return UUID.fromString(token.getSubject());
    }

    /** A name to show: full name, else user name, else the client's. */
    public String name() {
        String name = token.getClaim("name");
        String userName = token.getClaim("preferred_username");
        return name != null ? name : userName != null ? userName : client();
    }

    /** The OAuth client the token was given to. */
    public String client() {
        String client = token.getClaim("azp");
        return client == null ? "unknown" : client;
    }

    public @Nullable String department() {
        Object department = token.getClaim("department");
        return switch (department) {
            case Iterable<?> several
            when several.iterator().hasNext() -> text(several.iterator().next());
            case null -> null;
            default -> text(department);
        };
    }

    /** Whether the request came without a token, where that is allowed. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    private static String text(Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : claim.toString();
    }
}
