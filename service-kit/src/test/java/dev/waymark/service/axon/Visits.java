package dev.waymark.service.axon;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.codecs.pojo.annotations.BsonId;

/** How many visits each shop has had, and a list of all; fails, waits and takes its time when told to. */
@ProcessingGroup("visits")
public class Visits implements Projection {
    public record ShopVisits(@BsonId String id, int visits) {}

    public record Visit(@BsonId String id, String shop) {}

    private static final long WHILE_NANOS = 20_000_000;

    final View<ShopVisits> shops;
    final View<Visit> all;
    final Semaphore held = new Semaphore(1);
    final Set<String> refused = ConcurrentHashMap.newKeySet();
    /** Shops whose document is not theirs. */
    final Set<String> unstorable = ConcurrentHashMap.newKeySet();

    final Set<String> endless = ConcurrentHashMap.newKeySet();
    /** Events up to that position take a while: whoever handles them again falls behind. */
    volatile long slowUpTo;

    Visits(ReadModels models) {
        shops = models.view("shops", ShopVisits.class);
        all = models.view("visits", Visit.class);
        all.index(Indexes.ascending("shop"));
    }

    @EventHandler
    void on(Shop.Opened event, EventPosition position) {
        handleFor(event.shop(), position);
        shops.fold(
                event.shop(),
                position,
                before -> new ShopVisits(unstorable.contains(event.shop()) ? "other" : event.shop(), 0));
    }

    @EventHandler
    void on(Shop.Visited event, EventPosition position) {
        handleFor(event.shop(), position);
        shops.change(event.shop(), position, Updates.inc("visits", 1));
        all.change(event.shop() + "/" + event.visit(), position, Updates.set("shop", event.shop()));
    }

    private void handleFor(String shop, EventPosition position) {
        if (position.position() <= slowUpTo) LockSupport.parkNanos(WHILE_NANOS);
        held.acquireUninterruptibly();
        held.release();
        if (refused.contains(shop)) throw new IllegalStateException("Not " + shop);
        if (endless.contains(shop)) deeper(0);
    }

    /** Than any stack. */
    private static int deeper(int depth) {
        return depth == Integer.MAX_VALUE ? depth : deeper(depth + 1) + 1;
    }

    List<ShopVisits> everyShop() {
        return shops.findAll(empty());
    }

    @ResetHandler
    @Override
    public void startOver() {
        shops.clear();
        all.clear();
    }
}
