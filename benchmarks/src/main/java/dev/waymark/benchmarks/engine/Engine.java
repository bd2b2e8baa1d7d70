package dev.waymark.benchmarks.engine;

/** Something that stores events. */
public interface Engine extends AutoCloseable {

    /** Stores one event as a commit of its own; returns when it is safe. */
    void append(String entity, long number);

    @Override
    void close();
}
