package dev.waymark.eventstore;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out whether the numbers noted for each name are 0, 1, 2, … in the order they were noted; a name that must come once
 * has the number 0 only. Notes wait in files, split by 128 bits of the name's SHA-256, so that one file at a time is looked
 * at in memory.
 */
final class SequenceLedger implements AutoCloseable {
    private static final int FILES = 64;
    private static final int NOTE_BYTES = 4 * Long.BYTES + Character.BYTES;

    /** What a name names; the same text may be a name of each. */
    enum Kind {
        COMMIT('c', "the commit has the same id as the one at position %d"),
        EVENT('e', "the event has the same id as the one at position %d"),
        AGGREGATE('a', "the event's number does not follow the one of its aggregate's event at position %d");

        private final char code;
        private final String fault;

        Kind(char code, String fault) {
            this.code = code;
            this.fault = fault;
        }

        static Kind of(char code) {
            return Stream.of(values()).filter(it -> it.code == code).findFirst().orElseThrow();
        }
    }

    private record Name(long high, long low) {}

    private record Seen(long number, long position) {}

    private final Path directory;
    private final List<DataOutputStream> files = new ArrayList<>();
    private final MessageDigest digest = CommitFormat.sha256();

    SequenceLedger() {
        try {
            directory = Files.createTempDirectory("log-verifier");
            for (int i = 0; i < FILES; i++) {
                files.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i)))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make temporary files: " + e.getMessage(), e);
        }
    }

    private Path file(int number) {
        return directory.resolve(String.valueOf(number));
    }

    void note(Kind kind, String name, long number, long position) {
        digest.update((byte) kind.code);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong();
        DataOutputStream file = files.get((int) (high & (FILES - 1)));
        try {
            file.writeLong(high);
            file.writeLong(hash.getLong());
            file.writeLong(number);
            file.writeLong(position);
            file.writeChar(kind.code);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write temporary files: " + e.getMessage(), e);
        }
    }

    /**
     * The one of the lowest position; notes are no longer taken.
     *
     * @param gaps positions that were lost: numbers may be missing from one side of such a position to the other
     */
    Optional<LogFault> firstFault(NavigableSet<Long> gaps) {
        try {
            List<LogFault> faults = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                files.get(i).close();
                firstIn(file(i), gaps).ifPresent(faults::add);
            }
            return faults.stream().min(Comparator.comparingLong(LogFault::position));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read temporary files: " + e.getMessage(), e);
        }
    }

    private static Optional<LogFault> firstIn(Path file, NavigableSet<Long> gaps) throws IOException {
        Map<Name, Seen> last = new HashMap<>();
        try (DataInputStream notes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (long left = Files.size(file); left > 0; left -= NOTE_BYTES) {
                Name name = new Name(notes.readLong(), notes.readLong());
                Seen seen = new Seen(notes.readLong(), notes.readLong());
                Kind kind = Kind.of(notes.readChar());
                Seen before = last.put(name, seen);
                if (!follows(before == null ? new Seen(-1, 0) : before, seen, gaps)) {
                    long other = before == null ? 0 : before.position();
                    return Optional.of(new LogFault(seen.position(), kind.fault.formatted(other)));
                }
            }
        } catch (EOFException e) {
            throw new IOException("a file was cut", e);
        }
        return Optional.empty();
    }

    private static boolean follows(Seen before, Seen seen, NavigableSet<Long> gaps) {
        if (seen.number() <= before.number()) return false;
        return seen.number() == before.number() + 1
                || !gaps.subSet(before.position(), seen.position()).isEmpty();
    }

    @Override
    public void close() {
        try {
            for (int i = 0; i < files.size(); i++) {
                files.get(i).close();
                Files.deleteIfExists(file(i));
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete temporary files: " + e.getMessage(), e);
        }
    }
}
