package dev.waymark.contracts.feedback;

import dev.waymark.contracts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers for a case, or may come to.
 *
 * @param department as Keycloak's groups and maps call it: customer-service, marketing …
 */
public record CaseOwner(UserId user, String name, @Nullable String department) {}
