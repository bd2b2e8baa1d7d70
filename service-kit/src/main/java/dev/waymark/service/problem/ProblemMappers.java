package dev.waymark.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.waymark.service.identity.Correlation;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever was thrown into problem details. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Pattern PATH_PARAMETER =
            Pattern.compile("\\d+|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return answer(refusal.problem());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return answer(Problem.of(CommonProblem.INVALID_INPUT, null).withViolations(violations));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return answer(JsonProblem.of(e));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonMappingException e) {
        return answer(JsonProblem.of(e));
    }

    /** Else Quarkus' own mapper, the more specific one, would answer. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return answer(JsonProblem.of(e));
    }

    /** Also what JAX-RS itself throws: no such path, method, media type. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof Refusal refusal) {
            return refusal(refusal);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (e.getCause() != null && e instanceof NotFoundException && onlyTheQueryCanBeWrong(uri)) {
            return answer(Problem.of(CommonProblem.INVALID_INPUT, "A query parameter does not have the right format"));
        }
        int status = e.getResponse().getStatus();
        for (CommonProblem type : CommonProblem.values()) {
            if (type.status() == status && type != CommonProblem.INVALID_INPUT) {
                return answer(Problem.of(type, null));
            }
        }
        return status >= 400 && status < 500
                ? answer(new Problem("about:blank", "Bad request", status, null, null, null, null))
                : internal(e);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException e) {
        return challenge();
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException e) {
        return challenge();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(Problem.of(CommonProblem.FORBIDDEN, null));
    }

    @ServerExceptionMapper
    public Response gone(AggregateNotFoundException e) {
        return answer(Problem.of(CommonProblem.NOT_FOUND, null));
    }

    @ServerExceptionMapper
    public Response internal(Throwable e) {
        LOG.error("A request failed", e);
        return answer(Problem.of(CommonProblem.INTERNAL, null));
    }

    /** JAX-RS calls both a bad path and a bad query parameter not found. Ids and numbers are all our paths hold. */
    private static boolean onlyTheQueryCanBeWrong(UriInfo uri) {
        return !uri.getQueryParameters().isEmpty()
                && uri.getPathParameters().values().stream()
                        .flatMap(List::stream)
                        .allMatch(PATH_PARAMETER.asMatchPredicate());
    }

    private static Response challenge() {
        return answer(Problem.of(CommonProblem.UNAUTHENTICATED, null), Map.of("WWW-Authenticate", "Bearer"));
    }

    private static Response answer(Problem problem) {
        return answer(problem, Map.of());
    }

    static Response answer(Problem problem, Map<String, String> headers) {
        return problem.withCorrelationId(Correlation.current()).response(headers);
    }

    /** The path as the caller knows it: without the Java method and parameter. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        return String.join(
                ".", nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size()));
    }
}
