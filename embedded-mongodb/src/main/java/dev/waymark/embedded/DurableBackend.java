package dev.waymark.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers nothing, neither a write nor a read, before what the answer tells is in the file.
 *
 * <p>One command changes several maps (documents, indexes, sizes), so the file is written only while no command is half
 * done: changing commands share a lock that writing the file takes alone. Whatever changed meanwhile is written at once
 * for all who wait.
 */
final class DurableBackend extends IndexedBackend {
    private static final Set<String> READS = Set.of(
            "find",
            "getMore",
            "aggregate",
            "count",
            "distinct",
            "listCollections",
            "listIndexes",
            "listDatabases",
            "hello",
            "isMaster",
            "ismaster",
            "ping",
            "buildInfo",
            "buildinfo",
            "endSessions",
            "killCursors");
    private static final int FILL_RATE = 60;

    /** Few milliseconds' work, as everybody waits meanwhile; ten times a second. */
    private static final int COMPACT_BYTES = 400 * 1024;

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final AtomicLong started = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long durable;

    DurableBackend(MVStore store) {
        super(store);
        Thread.ofPlatform().daemon().name("embedded-mongodb-housekeeping").start(this::keepHouse);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return READS.contains(message.getDocument().keySet().iterator().next())
                    ? super.handleMessage(message)
                    : change(message);
        } finally {
            makeDurable();
        }
    }

    private Document change(MongoMessage message) {
        lock.readLock().lock();
        try {
            started.incrementAndGet();
            return super.handleMessage(message);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void makeDurable() {
        long seen = started.get();
        if (durable >= seen) return;
        lock.writeLock().lock();
        try {
            if (durable >= seen) return;
            getMvStore().commit();
            durable = started.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Gives back the space of pages nobody needs any more, a bounded piece at a time. */
    private void keepHouse() {
        try {
            while (!closed.await(100, TimeUnit.MILLISECONDS)) {
                lock.writeLock().lock();
                try {
                    if (!getMvStore().isClosed()) getMvStore().compact(FILL_RATE, COMPACT_BYTES);
                } finally {
                    lock.writeLock().unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        lock.writeLock().lock();
        try {
            super.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
