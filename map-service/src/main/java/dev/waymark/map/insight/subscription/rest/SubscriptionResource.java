package dev.waymark.map.insight.subscription.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.insight.rest.Topics;
import dev.waymark.map.insight.subscription.SubscriptionId;
import dev.waymark.map.insight.subscription.read.SubscriptionView;
import dev.waymark.map.insight.subscription.read.SubscriptionViews;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.BeginSubscription;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.Subscribe;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.Unsubscribe;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own subscription to insights. */
@Path("/api/v1/insights/subscription")
@Tag(name = "Insights")
public class SubscriptionResource {
    /** What the caller wants to hear of. */
    public record WantedSubscription(
            @Nullable @Schema(examples = "[\"it\"]", description = "\"all\" is every department") @Size(max = 50) List<@NotBlank @Size(max = 100) @PlainText String> departments,

            @Nullable @Size(max = 200) List<@NotNull JourneyMapId> maps,

            @Nullable @Schema(examples = "[\"checkout\"]") @Size(max = 50) List<@NotBlank @Size(max = 100) @PlainText String> tags,

            @Nullable @Schema(description = "On which to hear of the week before; monday if absent")
            DayOfWeek weekday,

            @Schema(examples = "Europe/Berlin", description = "A time zone of the IANA database; weeks begin in it")
            @NotBlank @Size(max = 100) @PlainText
            String zone) {}

    /** What the caller hears of. */
    public record SubscriptionAnswer(
            List<String> departments,
            List<JourneyMapId> maps,
            List<String> tags,
            DayOfWeek weekday,
            @Schema(examples = "Europe/Berlin") String zone,
            Instant since) {
        static Optional<SubscriptionAnswer> of(SubscriptionView view) {
            return Optional.ofNullable(view.subscription())
                    .map(it -> new SubscriptionAnswer(
                            it.departments(), it.maps(), it.tags(), it.weekday(), it.zone(), view.since()));
        }
    }

    @Inject
    MapAccess access;

    @Inject
    SubscriptionViews subscriptions;

    @Inject
    Caller caller;

    @Inject
    Commands commands;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openInsightSubscription", summary = "See what one has subscribed to")
    @APIResponse(responseCode = "200", description = "The subscription")
    public SubscriptionAnswer open() {
        return find(access.user()).orElseThrow(() -> Refusal.notFound("You have not subscribed to insights"));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "subscribeToInsights",
            summary = "Subscribe to insights for departments, from maps or about tags",
            description = "Hears of what fits any of them, and of what is for all. The weekly digest follows it.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    public Response subscribe(@Valid @NotNull WantedSubscription wanted) {
        UserId user = access.user();
        InsightSubscription subscription = read(wanted, known(user));
        SubscriptionId id = new SubscriptionId(user);
        if (subscriptions.find(user).isEmpty()) {
            begin(new BeginSubscription(id, caller.name(), subscription));
        }
        return Answers.changed(
                commands.send(new Subscribe(id, caller.name(), subscription)),
                "/insights/subscription",
                () -> find(user));
    }

    private void begin(BeginSubscription command) {
        try {
            commands.order(command);
        } catch (AggregateStreamCreationException begun) {
            // The user subscribes on two screens; the other one was quicker.
        }
    }

    @DELETE
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "unsubscribeFromInsights", summary = "No longer hear of insights")
    @APIResponse(responseCode = "204", description = "There is no subscription now")
    public void unsubscribe() {
        UserId user = access.user();
        if (find(user).isPresent()) {
            commands.send(new Unsubscribe(new SubscriptionId(user)));
        }
    }

    private Optional<SubscriptionAnswer> find(UserId user) {
        return subscriptions.find(user).flatMap(SubscriptionAnswer::of);
    }

    private Set<JourneyMapId> known(UserId user) {
        return find(user).map(it -> Set.copyOf(it.maps())).orElse(Set.of());
    }

    /** Maps that were closed to the caller since they subscribed may stay: they hear nothing of them. */
    private InsightSubscription read(WantedSubscription wanted, Set<JourneyMapId> known) {
        List<JourneyMapId> maps = wanted.maps() == null
                ? List.of()
                : wanted.maps().stream().distinct().toList();
        for (JourneyMapId map : maps) {
            if (!known.contains(map) && !access.mayRead(map)) {
                throw Refusal.invalid("maps", "names %s, which is no map you may read".formatted(map));
            }
        }
        List<String> departments = Topics.departments(wanted.departments());
        List<String> tags = Topics.read("tags", wanted.tags());
        if (departments.isEmpty() && maps.isEmpty() && tags.isEmpty()) {
            throw Refusal.invalid("departments", "or maps or tags must name something");
        }
        if (!ZoneId.getAvailableZoneIds().contains(wanted.zone())) {
            throw Refusal.invalid("zone", "must be a time zone of the IANA database, such as Europe/Berlin");
        }
        DayOfWeek weekday = wanted.weekday() == null ? DayOfWeek.MONDAY : wanted.weekday();
        return new InsightSubscription(departments, maps, tags, weekday, wanted.zone());
    }
}
