package dev.waymark.service.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.service.ServiceDefinition;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An entity that counts its visits. */
public class Shop {
    record Open(String shop) {}

    /**
     * Counts one more.
     *
     * @param meanwhile happens between the decision and its storing
     */
    record Visit(@TargetAggregateIdentifier String shop, Runnable meanwhile) {
        Visit(String shop) {
            this(shop, () -> {});
        }
    }

    /** Refused before it has had so many visits. */
    record Thank(@TargetAggregateIdentifier String shop, int visits) {}

    public record Opened(String shop) {}

    public record Visited(String shop, int visit) {}

    static final ServiceDefinition SERVICE = new ServiceDefinition() {
        @Override
        public String name() {
            return "shop";
        }

        @Override
        public List<Class<?>> entities() {
            return List.of(Shop.class);
        }

        @Override
        public EventTypes eventTypes() {
            return EventTypes.builder()
                    .type("shop.Opened", 1, Opened.class)
                    .type("shop.Visited", 1, Visited.class)
                    .tags(event -> Set.of())
                    .build();
        }
    };

    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // the first event sets it; until then Axon wants null
    private String shop;

    private int visits;

    Shop() {}

    @CommandHandler
    Shop(Open command) {
        apply(new Opened(command.shop()));
    }

    @CommandHandler
    int handle(Visit command) {
        apply(new Visited(shop, visits + 1));
        command.meanwhile().run();
        return visits;
    }

    @CommandHandler
    void handle(Thank command) {
        if (visits < command.visits()) throw new Refusal(CommonProblem.NOT_FOUND);
    }

    @EventSourcingHandler
    void on(Opened event) {
        shop = event.shop();
    }

    @EventSourcingHandler
    void on(Visited event) {
        visits = event.visit();
    }
}
