package dev.waymark.eventstore.axon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An aggregate that may be put aside in snapshots. All its fields must go to JSON and back by Jackson as they are, and it
 * needs a constructor without parameters. It must hold no personal data of customers: a snapshot is not encrypted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Snapshotted {

    /** The logical name of its state, such as {@code map.JourneyMap}. */
    String value();

    /** To be counted up whenever a field, or what an event does to one, changes: older snapshots are then ignored. */
    int revision();
}
