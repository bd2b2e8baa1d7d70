package dev.waymark.gateway.token;

import static dev.waymark.gateway.problem.GatewayProblem.UNAUTHENTICATED;
import static dev.waymark.gateway.problem.GatewayProblem.UNAVAILABLE;
import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;

import dev.waymark.gateway.problem.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * Lets a request go on only when quarkus-oidc has verified its token: signature, issuer, audience and expiry. The
 * exceptions are {@link OpenPaths}, whose own tokens the service checks.
 */
@ApplicationScoped
public class TokenCheck implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final OpenPaths open;

    TokenCheck(OpenPaths open) {
        this.open = open;
    }

    @Override
    public void handle(RoutingContext request) {
        if (request.request().getHeader(AUTHORIZATION) == null) {
            if (open.letIn(request.request())) {
                request.next();
                return;
            }
            refuse(request, "Bearer", "Send a token of the waymark realm in the Authorization header.");
            return;
        }
        request.request().pause();
        // Failures are answered below; Quarkus would answer them too, without a problem.
        BiConsumer<RoutingContext, Throwable> silence = (_, _) -> {};
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, silence);
        Context here = Vertx.currentContext();
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .emitOn(task -> here.runOnContext(_ -> task.run()))
                .subscribe()
                .with(caller -> admit(request, caller), failure -> explain(request, failure));
    }

    private static void admit(RoutingContext request, SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            refuse(request, "Bearer", "Only bearer tokens are accepted.");
        } else {
            request.next();
        }
    }

    private static void explain(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            LOG.debug("token refused", failure);
            refuse(request, "Bearer error=\"invalid_token\"", "The token is not valid, or no longer.");
        } else {
            LOG.warnf("tokens cannot be checked: %s", failure.getMessage());
            Problems.answer(request, UNAVAILABLE, "Tokens cannot be checked at the moment.", TRY_AGAIN);
        }
    }

    private static void refuse(RoutingContext request, String challenge, String detail) {
        request.response().putHeader("WWW-Authenticate", challenge);
        Problems.answer(request, UNAUTHENTICATED, detail);
    }
}
