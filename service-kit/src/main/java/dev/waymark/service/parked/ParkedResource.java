package dev.waymark.service.parked;

import dev.waymark.eventstore.axon.ParkedEvent;
import dev.waymark.eventstore.axon.RetryOutcome;
import dev.waymark.service.axon.AxonRuntime;
import dev.waymark.service.axon.Parking;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Parked events of this service. An operator's tool: it stands beside health and metrics and is not reachable through the
 * gateway. Any instance may be asked.
 */
@Path("/q/parked")
@RolesAllowed(Roles.ADMIN)
public class ParkedResource {
    private static final Logger LOG = Logger.getLogger(ParkedResource.class);
    private static final int LONGEST_REASON = 500;

    /**
     * What a retry came to.
     *
     * @param handled whether all that was tried is handled now
     * @param first what keeps the rest of the sequence waiting; null when nothing does
     */
    public record Retried(boolean handled, @Nullable ParkedView first) {}

    @Inject
    AxonRuntime runtime;

    @Inject
    Caller caller;

    /** Group by group, oldest first. */
    @GET
    @Operation(hidden = true)
    public Page<ParkedView> list(@QueryParam("group") @Nullable String group, @BeanParam @Valid PageRequest page) {
        List<Parking> groups = group == null ? runtime.parking() : List.of(of(group));
        ParkedPlace after = page.cursor() == null ? null : ParkedPlace.decode(page.cursor());
        List<ParkedView> found = new ArrayList<>();
        for (Parking parking : groups) {
            boolean begun = after == null || parking.group().equals(after.group());
            if (!begun) {
                continue;
            }
            int room = page.limit() - found.size();
            List<ParkedEvent> some = parking.events().page(after == null ? null : after.place(), room + 1);
            after = null;
            some.stream().limit(room).forEach(event -> found.add(ParkedView.of(parking.group(), event)));
            if (some.size() > room) {
                return new Page<>(found, last(parking, some, room));
            }
        }
        return new Page<>(found, null);
    }

    private static String last(Parking parking, List<ParkedEvent> some, int shown) {
        return new ParkedPlace(parking.group(), some.get(shown - 1).place()).encode();
    }

    /** Tries a sequence again, event by event, until one fails. */
    @POST
    @Path("{group}/retry")
    @Operation(hidden = true)
    public Retried retrySequence(@PathParam("group") String group, @QueryParam("sequence") @NotBlank String sequence) {
        Parking parking = of(group);
        if (parking.events().first(sequence).isEmpty()) {
            throw Refusal.notFound("Nothing is parked in this sequence");
        }
        return answer(parking, sequence, parking.events().trySequence(sequence, parking.processor()));
    }

    /** Tries one event again, the first of its sequence. */
    @POST
    @Path("{group}/{event}/retry")
    @Operation(hidden = true)
    public Retried retry(@PathParam("group") String group, @PathParam("event") String event) {
        Parking parking = of(group);
        ParkedEvent parked = parked(parking, event);
        return answer(parking, parked.sequence(), parking.events().tryOne(parked.id(), parking.processor()));
    }

    /** Gives one event up for good. Who did it and why is logged; the events behind it may be retried then. */
    @DELETE
    @Path("{group}/{event}")
    @Operation(hidden = true)
    public void drop(
            @PathParam("group") String group,
            @PathParam("event") String event,
            @QueryParam("reason") @NotBlank @Size(max = LONGEST_REASON) String reason) {
        Parking parking = of(group);
        ParkedEvent parked = parked(parking, event);
        if (!parking.events().drop(parked.id())) {
            throw Refusal.notFound("No such parked event");
        }
        LOG.warnf(
                "Parked event %s (%s) of %s dropped by %s (%s): %s",
                event, parked.name(), group, caller.name(), caller.id(), reason.replaceAll("\\p{Cntrl}", " "));
    }

    private static Retried answer(Parking parking, String sequence, RetryOutcome outcome) {
        return switch (outcome) {
            case HANDLED, FAILED ->
                new Retried(
                        outcome == RetryOutcome.HANDLED,
                        parking.events()
                                .first(sequence)
                                .map(event -> ParkedView.of(parking.group(), event))
                                .orElse(null));
            case BUSY -> throw new Refusal(ParkedProblem.RETRY_RUNNING);
            case NOTHING -> throw new Refusal(ParkedProblem.NOT_FIRST_OF_SEQUENCE);
        };
    }

    private static ParkedEvent parked(Parking parking, String event) {
        return parking.events()
                .find(ParkedView.eventOf(event))
                .orElseThrow(() -> Refusal.notFound("No such parked event"));
    }

    private Parking of(String group) {
        return runtime.parking().stream()
                .filter(parking -> parking.group().equals(group))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No such processing group"));
    }
}
