package dev.waymark.eventstore.axon;

/**
 * Which event of which log is being handled. Declare it as a parameter of an event handler; it is also there when the
 * processor reads several logs or a parked event is tried again.
 *
 * @param log the name the source was made with, such as {@code map}
 * @param position of the event in that log
 */
public record EventPosition(String log, long position) {}
