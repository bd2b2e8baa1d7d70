package dev.waymark.eventstore;

/** Ends a subscription when closed. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
