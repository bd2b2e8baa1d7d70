package dev.waymark.feedback;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.feedback.analysis.Analysed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what was taken in; what is found out about it afterwards comes in between. */
@Singleton
public class Intake {
    private static final int AT_ONCE = 1_000;

    @Inject
    EventLog log;

    @Inject
    Analysed analysed;

    private long read;
    private long received;
    private @Nullable StoredEvent last;

    /** Where the log ends once all that follows by itself from what was said is there. */
    public long head() {
        analysed.awaitAll();
        return log.head();
    }

    /** What has happened since, of what has a name that begins so. */
    public List<String> since(long position, String named) {
        List<String> names = new ArrayList<>();
        each(position, event -> {
            if (event.name().startsWith(named)) {
                names.add(event.name());
            }
        });
        return names;
    }

    private void each(long after, Consumer<StoredEvent> then) {
        List<StoredEvent> more = log.read(after + 1, AT_ONCE);
        while (!more.isEmpty()) {
            more.forEach(then);
            more = log.read(more.getLast().position() + 1, AT_ONCE);
        }
    }

    /** How many utterances the log has now. */
    public synchronized long received() {
        each(read, event -> {
            read = event.position();
            if (event.name().equals("feedback.FeedbackReceived")) {
                received++;
                last = event;
            }
        });
        return received;
    }

    /** The latest of them. */
    public synchronized StoredEvent last() {
        received();
        if (last == null) {
            throw new AssertionError("Nothing was taken in");
        }
        return last;
    }
}
