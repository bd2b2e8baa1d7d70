package dev.waymark.eventstore;

/**
 * The place of an event in the life of one aggregate.
 *
 * @param type the kind of aggregate, such as {@code JourneyMap}
 * @param id unique over all types of the log
 * @param number 0 for the aggregate's first event, then dense
 */
public record AggregateSequence(String type, String id, long number) {
    public AggregateSequence {
        if (type.isEmpty() || id.isEmpty()) throw new IllegalArgumentException("An aggregate has a type and an id");
        if (number < 0) throw new IllegalArgumentException("The sequence number of " + id + " is negative: " + number);
    }

    /** What the unique index {@code keys} holds; unambiguous because the number is what follows the last {@code #}. */
    public String key() {
        return keyOf(id, number);
    }

    static String keyOf(String aggregateId, long number) {
        return aggregateId + "#" + number;
    }
}
