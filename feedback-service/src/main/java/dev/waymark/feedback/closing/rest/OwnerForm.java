package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who answers for cases. */
@Schema(name = "CaseOwnerForm")
public record OwnerForm(
        @Schema(description = "The subject id of their access token") @NotNull UserId user,

        @Schema(examples = "Mara Winter") @NotBlank @Size(max = 200) @PlainText
        String name,

        @Nullable @Schema(
                description = "As Keycloak's groups and the owning teams of touchpoints are called",
                examples = "customer-service")
        @Size(max = 100) @PlainText
        String department) {
    CaseOwner owner() {
        String team = department == null || department.isBlank() ? null : department.strip();
        return new CaseOwner(user, name.strip(), team);
    }
}
