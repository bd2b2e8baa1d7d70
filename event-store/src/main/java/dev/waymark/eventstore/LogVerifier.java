package dev.waymark.eventstore;

import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.SequenceLedger.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.BSONException;
import org.bson.BsonBinary;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Walks a log from its first commit to its last, read-only and with majority reads, while others append to it or not, and
 * names the first position that does not fit. It checks that
 *
 * <ul>
 *   <li>positions are dense and commits do not overlap; a closed gap counts as its positions;
 *   <li>each document is a commit, its {@code keys} are those of its events, and its hash is that of its bytes;
 *   <li>each commit points to the hash of the one before, except the one after a closed gap;
 *   <li>commit ids and event ids come once, and the numbers of each aggregate are 0, 1, 2, … (a closed gap may have
 *       swallowed some);
 *   <li>a position and hash noted down earlier are still there: without that nobody can tell a log whose end was cut off,
 *       or one that was written anew as a whole.
 * </ul>
 *
 * <p>It holds 512 positions in memory; ids and numbers go through temporary files, about 100 bytes an event, and are
 * compared in 64 parts, so that a log of 100 million events takes some hundred MB.
 *
 * <p>The idea is that of tamper-evident logs by hash chain (Schneier and Kelsey, "Secure audit logs to support computer
 * forensics", 1999).
 */
public final class LogVerifier {
    private static final int WINDOW = 512;

    private record Noted(long position, String hash) {}

    private final LogCollection collection;
    private final @Nullable Noted noted;

    private LogVerifier(LogCollection collection, @Nullable Noted noted) {
        this.collection = collection;
        this.noted = noted;
    }

    /** Verifies the log in the collection {@code events} of that database. */
    public static LogVerifier of(MongoDatabase database) {
        return new LogVerifier(new LogCollection(database, EventLogSettings.defaults()), null);
    }

    /**
     * The same, and expects what was noted down after an earlier run.
     *
     * @param last {@link Verification#last()} of that run
     * @param hash {@link Verification#hash()} of that run
     */
    public LogVerifier expecting(long last, String hash) {
        return new LogVerifier(collection, new Noted(last, hash));
    }

    /**
     * Verifies the whole log.
     *
     * @param progress told after every few hundred positions, in this thread
     * @return what was found, with the fault of the lowest position when there is any
     * @throws com.mongodb.MongoException when the database cannot be read
     * @throws java.io.UncheckedIOException when there is no room for the temporary files
     */
    public Verification verify(Consumer<Verification> progress) {
        try (SequenceLedger ledger = new SequenceLedger()) {
            Walk walk = new Walk(ledger, collection.highestPosition());
            Optional<LogFault> broken = walk.toTheEnd(progress).or(this::stray);
            Optional<LogFault> repeated = ledger.firstFault(walk.gaps);
            return walk.report(first(broken, repeated));
        }
    }

    private static Optional<LogFault> first(Optional<LogFault> one, Optional<LogFault> other) {
        return one.isPresent() && other.isPresent()
                ? one.filter(it -> it.position() <= other.get().position()).or(() -> other)
                : one.or(() -> other);
    }

    private Optional<LogFault> stray() {
        return collection.hasStrays()
                ? Optional.of(new LogFault(0, "there are documents whose _id is no position"))
                : Optional.empty();
    }

    /** The state of one walk. */
    private final class Walk {
        private final SequenceLedger ledger;
        private final long head;
        private final TreeSet<Long> gaps = new TreeSet<>();
        private long next = 1;
        private BsonBinary hash = CommitFormat.startOfChain();
        private boolean afterGap;
        private boolean notedSeen = noted == null;
        private long commits;
        private long events;

        Walk(SequenceLedger ledger, long head) {
            this.ledger = ledger;
            this.head = head;
        }

        /** Asks for every position, also for those a commit takes: another one that begins there would be a fault. */
        Optional<LogFault> toTheEnd(Consumer<Verification> progress) {
            long highest = head;
            long from = 1;
            while (true) {
                Optional<LogFault> fault = window(from);
                if (fault.isPresent()) return fault;
                progress.accept(report(Optional.empty()));
                if (next >= from + WINDOW) {
                    from += WINDOW;
                    continue;
                }
                if (next > highest) highest = collection.highestPosition();
                if (next > highest) return end();
                // It may have been appended since the window was read.
                if (collection.stored(next, next).isEmpty()) {
                    return fault(next, "there is no commit at this position, but at a later one");
                }
                from = next;
            }
        }

        private Optional<LogFault> end() {
            return notedSeen || noted == null
                    ? Optional.empty()
                    : fault(next, "the log ends before position " + noted.position() + ", which was noted down");
        }

        private Optional<LogFault> window(long from) {
            List<RawBsonDocument> found = new ArrayList<>(collection.stored(from, from + WINDOW - 1));
            found.sort(Comparator.comparingLong(Walk::idOf));
            for (RawBsonDocument document : found) {
                if (idOf(document) > next) return Optional.empty();
                Optional<LogFault> fault = take(document);
                if (fault.isPresent()) return fault;
            }
            return Optional.empty();
        }

        private static long idOf(RawBsonDocument document) {
            return document.getNumber("_id").longValue();
        }

        private Optional<LogFault> take(RawBsonDocument document) {
            long position = idOf(document);
            if (position < next) return fault(position, "the commit overlaps the one before");
            try {
                Commit commit = CommitParser.parse(document);
                Optional<LogFault> fault = check(commit, document);
                if (fault.isEmpty()) advance(commit);
                return fault;
            } catch (LogCorrupted | BSONException | IllegalArgumentException e) {
                return fault(position, "the commit is not readable: " + e.getMessage());
            }
        }

        private Optional<LogFault> check(Commit commit, RawBsonDocument document) {
            long position = commit.position();
            if (!commit.hash().equals(CommitFormat.hashOfStored(document))) {
                return fault(position, "the commit does not fit its hash: it was changed");
            }
            if (!afterGap && !commit.prev().equals(hash)) {
                return fault(position, "the commit does not point to the one before");
            }
            if (!keysOf(commit).equals(storedKeys(document))) {
                return fault(position, "the keys are not those of the events");
            }
            return notedSeen || noted == null || commit.next() <= noted.position()
                    ? Optional.empty()
                    : checkNoted(commit, noted);
        }

        private Optional<LogFault> checkNoted(Commit commit, Noted expected) {
            if (commit.next() != expected.position() + 1) {
                return fault(
                        commit.position(),
                        "no commit ends at position " + expected.position() + ", which was noted down");
            }
            notedSeen = true;
            return CommitFormat.hex(commit.hash()).equalsIgnoreCase(expected.hash())
                    ? Optional.empty()
                    : fault(commit.position(), "the commit is not the one that was noted down");
        }

        private void advance(Commit commit) {
            afterGap = commit.events().isEmpty();
            if (afterGap) {
                gaps.add(commit.position());
            } else {
                commits++;
                events += commit.events().size();
            }
            ledger.note(Kind.COMMIT, commit.id().toString(), 0, commit.position());
            for (StoredEvent event : commit.events()) {
                ledger.note(Kind.EVENT, event.id(), 0, event.position());
                AggregateSequence place = event.aggregate();
                if (place != null) ledger.note(Kind.AGGREGATE, place.id(), place.number(), event.position());
            }
            next = commit.next();
            hash = commit.hash();
        }

        private static Optional<LogFault> fault(long position, String what) {
            return Optional.of(new LogFault(position, what));
        }

        Verification report(Optional<LogFault> fault) {
            return new Verification(commits, events, next - 1, CommitFormat.hex(hash), gaps.size(), head, fault);
        }
    }

    private static List<BsonValue> keysOf(Commit commit) {
        return commit.events().stream()
                .map(StoredEvent::aggregate)
                .filter(Objects::nonNull)
                .<BsonValue>map(it -> new BsonString(it.key()))
                .toList();
    }

    private static List<BsonValue> storedKeys(RawBsonDocument document) {
        return document.containsKey("keys") ? List.copyOf(document.getArray("keys")) : List.of();
    }
}
