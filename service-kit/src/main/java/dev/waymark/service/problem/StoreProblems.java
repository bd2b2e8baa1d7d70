package dev.waymark.service.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.waymark.eventstore.CommitTooLarge;
import dev.waymark.eventstore.OutcomeUnknown;
import dev.waymark.eventstore.axon.AppendNotDone;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What callers are told when others were faster, or the database cannot be reached. */
public class StoreProblems {
    private static final Logger LOG = Logger.getLogger(StoreProblems.class);
    private static final Map<String, String> SOON = Map.of("Retry-After", "1");
    private static final Map<String, String> LATER = Map.of("Retry-After", "5");

    /** Somebody keeps changing the entity: the service itself has tried again already. */
    @ServerExceptionMapper
    public Response overtaken(ConcurrencyException e) {
        return ProblemMappers.answer(Problem.of(CommonProblem.CONCURRENT_CHANGE, null), SOON);
    }

    @ServerExceptionMapper
    public Response queuedInVain(LockAcquisitionFailedException e) {
        return ProblemMappers.answer(Problem.of(CommonProblem.CONCURRENT_CHANGE, "Too many changes wait"), SOON);
    }

    /** Two made the same entity at once. */
    @ServerExceptionMapper
    public Response madeTwice(AggregateStreamCreationException e) {
        return ProblemMappers.answer(Problem.of(CommonProblem.CONCURRENT_CHANGE, null), Map.of());
    }

    @ServerExceptionMapper
    public Response notAppended(AppendNotDone e) {
        LOG.warn("Events were not stored", e);
        return unavailable("Nothing was stored");
    }

    @ServerExceptionMapper
    public Response notKnownToBeAppended(EventStoreException e) {
        if (e.getCause() instanceof CommitTooLarge) {
            return ProblemMappers.answer(Problem.of(CommonProblem.BODY_TOO_LARGE, "Too much at once"), Map.of());
        }
        LOG.error("Events may not have been stored", e);
        return e.getCause() instanceof OutcomeUnknown
                ? ProblemMappers.answer(
                        Problem.of(CommonProblem.OUTCOME_UNKNOWN, "Look whether it was, before you send it again"),
                        LATER)
                : ProblemMappers.answer(Problem.of(CommonProblem.INTERNAL, null), Map.of());
    }

    /** Before anything is appended, entities and read models are read. */
    @ServerExceptionMapper
    public Response database(MongoException e) {
        boolean away = e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoConnectionPoolClearedException;
        LOG.error("The database failed", e);
        return away ? unavailable(null) : ProblemMappers.answer(Problem.of(CommonProblem.INTERNAL, null), Map.of());
    }

    private static Response unavailable(@Nullable String detail) {
        return ProblemMappers.answer(Problem.of(CommonProblem.UNAVAILABLE, detail), LATER);
    }
}
