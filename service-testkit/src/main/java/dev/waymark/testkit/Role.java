package dev.waymark.testkit;

import java.util.Arrays;
import java.util.List;

/** The callers an operation can have, each with the realm roles Keycloak would put into their token. */
public enum Role {
    VIEWER,
    CONTRIBUTOR,
    JOURNEY_MANAGER,
    ANALYST,
    ADMIN,
    INTEGRATION;

    /** The role's name in the realm. */
    public String realmName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    List<String> inToken() {
        return this == INTEGRATION
                ? List.of(realmName())
                : Arrays.stream(values())
                        .filter(role -> role != INTEGRATION && role.compareTo(this) <= 0)
                        .map(Role::realmName)
                        .toList();
    }
}
