package dev.waymark.eventstore.proof;

import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.AppendCondition.Criterion;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.proof.Attempt.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Decides whether what is stored in a log, what its appenders were told and what its readers were delivered fit together.
 * It reads the documents by themselves, not by the library it checks.
 */
public final class HistoryChecker {
    private final List<BsonDocument> commits;
    private final List<BsonDocument> events = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private HistoryChecker(List<BsonDocument> commits) {
        this.commits = commits;
        for (BsonDocument commit : commits) commit.getArray("events").forEach(it -> events.add(it.asDocument()));
        for (int i = 0; i < events.size(); i++) positions.put(idOf(events.get(i)), i + 1);
    }

    /** A log that is at rest. */
    public static HistoryChecker of(MongoDatabase database) {
        return new HistoryChecker(database.getCollection("events", BsonDocument.class)
                .find()
                .sort(ascending("_id"))
                .into(new ArrayList<>()));
    }

    /** All of it. The deliveries are the ids each reader got, from position 1 on. */
    public void check(Collection<Attempt> attempts, Collection<List<String>> deliveries) {
        positionsAreDense();
        aggregatesAreDense();
        hashesFit();
        everyAttemptIsWhatItsCallerWasTold(attempts);
        nothingIsThereThatNobodyAppended(attempts);
        conditionsHold(attempts);
        everyConflictHasACause(attempts);
        whatBeganLaterStandsLater(attempts);
        long last = attempts.stream()
                .mapToLong(it -> it.where() == null ? 0 : it.where().last())
                .max()
                .orElse(0);
        deliveries.forEach(it -> wasDeliveredInOrder(it, last));
    }

    public int size() {
        return events.size();
    }

    private static String idOf(BsonDocument event) {
        return event.getString("id").getValue();
    }

    private static Set<String> tagsOf(BsonDocument event) {
        return event.getArray("tags").stream()
                .map(it -> it.asString().getValue())
                .collect(Collectors.toSet());
    }

    public void positionsAreDense() {
        long next = 1;
        for (BsonDocument commit : commits) {
            assertThat(commit.getInt64("_id").getValue()).as("position").isEqualTo(next);
            assertThat(commit.getArray("events")).as("events at %d", next).isNotEmpty();
            next += commit.getArray("events").size();
        }
        assertThat(positions).as("ids of events, each once").hasSize(events.size());
        assertThat(commits.stream().map(it -> it.get("commitId")).distinct())
                .as("ids of commits")
                .hasSameSizeAs(commits);
    }

    public void aggregatesAreDense() {
        Map<String, Long> next = new HashMap<>();
        for (BsonDocument commit : commits) {
            List<String> keys = new ArrayList<>();
            for (BsonValue event : commit.getArray("events")) {
                if (!event.asDocument().containsKey("aggregate")) continue;
                BsonDocument aggregate = event.asDocument().getDocument("aggregate");
                String id = aggregate.getString("id").getValue();
                long number = aggregate.getInt64("number").getValue();
                assertThat(number).as("next of %s", id).isEqualTo(next.getOrDefault(id, 0L));
                next.put(id, number + 1);
                keys.add(id + "#" + number);
            }
            List<String> stored = keys.isEmpty()
                    ? List.of()
                    : commit.getArray("keys").stream()
                            .map(it -> it.asString().getValue())
                            .toList();
            assertThat(stored).isEqualTo(keys);
        }
    }

    public void hashesFit() {
        byte[] prev = new byte[32];
        for (BsonDocument commit : commits) {
            assertThat(commit.getBinary("prev").getData())
                    .as("prev of %s", commit.get("_id"))
                    .isEqualTo(prev);
            prev = ChainHash.of(commit);
            assertThat(commit.getBinary("hash").getData())
                    .as("hash of %s", commit.get("_id"))
                    .isEqualTo(prev);
        }
    }

    private void everyAttemptIsWhatItsCallerWasTold(Collection<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            List<Integer> found = attempt.ids().stream()
                    .filter(positions::containsKey)
                    .map(positions::get)
                    .toList();
            Appended where = attempt.where();
            switch (attempt.result()) {
                case APPENDED -> {
                    assertThat(found).as("appended: %s", attempt).hasSameSizeAs(attempt.ids());
                    if (where != null) assertThat((long) found.getFirst()).isEqualTo(where.first());
                }
                case CONFLICT, NOT_APPENDED ->
                    assertThat(found).as("refused: %s", attempt).isEmpty();
                case UNKNOWN ->
                    assertThat(found.size())
                            .as("torn: %s", attempt)
                            .isIn(0, attempt.ids().size());
            }
            for (int i = 1; i < found.size(); i++) {
                assertThat(found.get(i)).as("whole: %s", attempt).isEqualTo(found.getFirst() + i);
            }
        }
    }

    private void nothingIsThereThatNobodyAppended(Collection<Attempt> attempts) {
        Set<List<String>> tried = attempts.stream().map(Attempt::ids).collect(Collectors.toSet());
        assertThat(commits.stream().map(HistoryChecker::idsOf).filter(it -> !tried.contains(it)))
                .as("stored, but nobody tried it")
                .isEmpty();
    }

    private static List<String> idsOf(BsonDocument commit) {
        return commit.getArray("events").stream()
                .map(it -> idOf(it.asDocument()))
                .toList();
    }

    private void conditionsHold(Collection<Attempt> attempts) {
        Map<String, List<Integer>> byTag = new HashMap<>();
        events.forEach(event -> tagsOf(event)
                .forEach(tag ->
                        byTag.computeIfAbsent(tag, it -> new ArrayList<>()).add(positions.get(idOf(event)))));
        for (Attempt attempt : attempts) {
            Integer at = positions.get(attempt.ids().getFirst());
            if (at == null) continue;
            for (Criterion criterion : attempt.condition().noneOf()) {
                byTag.getOrDefault(criterion.tags().iterator().next(), List.of()).stream()
                        .filter(it -> it > attempt.condition().after() && it < at)
                        .forEach(it -> assertThat(selects(criterion, events.get(it - 1)))
                                .as("the event at %d violates the condition of %s at %d", it, attempt, at)
                                .isFalse());
            }
        }
    }

    private static boolean selects(Criterion criterion, BsonDocument event) {
        return tagsOf(event).containsAll(criterion.tags())
                && (criterion.names().isEmpty()
                        || criterion.names().contains(event.getString("type").getValue()));
    }

    private void everyConflictHasACause(Collection<Attempt> attempts) {
        Set<String> keys = commits.stream()
                .filter(it -> it.containsKey("keys"))
                .flatMap(it -> it.getArray("keys").stream())
                .map(it -> it.asString().getValue())
                .collect(Collectors.toSet());
        for (Attempt attempt : attempts) {
            if (attempt.result() != Result.CONFLICT) continue;
            assertThat(attempt)
                    .as("a conflict without a cause")
                    .matches(it -> it.keys().stream().anyMatch(keys::contains) || somethingCameIn(it));
        }
    }

    private boolean somethingCameIn(Attempt attempt) {
        return events.subList((int) Math.min(attempt.condition().after(), events.size()), events.size()).stream()
                .anyMatch(event ->
                        attempt.condition().noneOf().stream().anyMatch(criterion -> selects(criterion, event)));
    }

    /** An append that began after another had ended comes after it in the log. */
    private static void whatBeganLaterStandsLater(Collection<Attempt> attempts) {
        List<Attempt> appended = attempts.stream()
                .filter(it -> it.result() == Result.APPENDED)
                .sorted(Comparator.comparingLong(
                        it -> it.where() == null ? 0 : it.where().first()))
                .toList();
        long latestBegin = 0;
        for (Attempt attempt : appended) {
            assertThat(attempt.ended())
                    .as("ended before one began that stands earlier: %s", attempt)
                    .isGreaterThanOrEqualTo(latestBegin);
            latestBegin = Math.max(latestBegin, attempt.began());
        }
    }

    private void wasDeliveredInOrder(List<String> ids, long last) {
        assertThat((long) ids.size()).as("delivered").isBetween(last, (long) events.size());
        assertThat(ids)
                .isEqualTo(events.subList(0, ids.size()).stream()
                        .map(HistoryChecker::idOf)
                        .toList());
    }
}
