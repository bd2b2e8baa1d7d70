package dev.waymark.map.persona.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PersonaProfile;
import dev.waymark.contracts.map.PersonaProfile.Demographics;
import dev.waymark.contracts.map.PersonaState;
import dev.waymark.map.persona.write.PersonaDocument;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a persona. What {@code GET} answers can be changed and sent back: fields that are not the writer's
 * to change are left unread.
 */
@JsonIgnoreProperties({"id", "revision", "createdAt", "changedAt"})
public record PersonaForm(
        @Schema(examples = "Anna") @NotBlank @Size(max = NAME) @PlainText
        String name,

        @Nullable @Schema(examples = "Buys her first camera") @Size(max = TEXT) @PlainText
        String summary,

        @Nullable @Schema(examples = "Just tell me which one") @Size(max = TEXT) @PlainText
        String quote,

        @Nullable @Valid @Size(max = MOST) List<@NotNull NeedForm> needs,

        @Nullable @Schema(examples = "[\"Advice by chat\"]") @UniqueElements @Size(max = MOST) List<@NotBlank @Size(max = TEXT) @PlainText String> wants,

        @Nullable @Schema(examples = "[\"Forced registration\"]") @UniqueElements @Size(max = MOST) List<@NotBlank @Size(max = TEXT) @PlainText String> hates,

        @Nullable @Schema(examples = "[\"Sensor sizes\"]") @UniqueElements @Size(max = MOST) List<@NotBlank @Size(max = TEXT) @PlainText String> doesNotCareAbout,

        @Nullable @Valid ExpectationsForm expectations,

        @Nullable @Valid DemographicsForm demographics,

        @Nullable @Schema(description = "1 is served first … 5", examples = "1") @Min(1) @Max(5) Integer priority,

        @Nullable @Schema(description = "An https address; never fetched", examples = "https://example.org/anna.png")
        @Size(max = TEXT) @HttpsUrl
        String picture,

        @Nullable @Schema(description = "As it is if absent")
        PersonaState state) {
    static final int NAME = 200;
    static final int TEXT = 2_000;
    static final int MOST = 50;

    /** What the persona must have. */
    public record NeedForm(
            @Nullable @Schema(description = "Absent for a new need")
            NeedId id,

            @Schema(examples = "Know which lens fits") @NotBlank @Size(max = TEXT) @PlainText
            String text) {}

    /** What is taken for granted the first time, and after years. */
    public record ExpectationsForm(
            @Nullable @Schema(examples = "[\"Somebody explains\"]") @UniqueElements @Size(max = MOST) List<@NotBlank @Size(max = TEXT) @PlainText String> newCustomer,

            @Nullable @Schema(examples = "[\"They know my camera\"]") @UniqueElements @Size(max = MOST) List<@NotBlank @Size(max = TEXT) @PlainText String> regular) {}

    /** What the segment has in common. */
    public record DemographicsForm(
            @Nullable @Schema(examples = "25") @Min(0) @Max(130) Integer ageFrom,

            @Nullable @Schema(examples = "39") @Min(0) @Max(130) Integer ageTo,

            @Nullable @Schema(examples = "Cities") @Size(max = NAME) @PlainText
            String location,

            @Nullable @Schema(examples = "Teacher") @Size(max = NAME) @PlainText
            String occupation,

            @Nullable @Schema(examples = "University") @Size(max = NAME) @PlainText
            String education,

            @Nullable @Schema(examples = "2,500 to 4,000 EUR a month") @Size(max = NAME) @PlainText
            String income,

            @Nullable @Schema(examples = "Two adults, one child") @Size(max = NAME) @PlainText
            String household) {}

    static PersonaForm of(PersonaDocument persona) {
        PersonaProfile profile = persona.profile();
        Demographics demographics = profile.demographics();
        return new PersonaForm(
                profile.name(),
                profile.summary(),
                profile.quote(),
                profile.needs().stream()
                        .map(need -> new NeedForm(need.id(), need.text()))
                        .toList(),
                profile.wants(),
                profile.hates(),
                profile.doesNotCareAbout(),
                new ExpectationsForm(
                        profile.expectations().newCustomer(),
                        profile.expectations().regular()),
                new DemographicsForm(
                        demographics.ageFrom(),
                        demographics.ageTo(),
                        demographics.location(),
                        demographics.occupation(),
                        demographics.education(),
                        demographics.income(),
                        demographics.household()),
                profile.priority(),
                profile.picture(),
                persona.state());
    }
}
