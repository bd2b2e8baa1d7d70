/**
 * A gap-free, tamper-evident event log in MongoDB. It needs the synchronous driver and nothing else.
 *
 * <p>{@link dev.waymark.eventstore.EventLog} appends commits under conditions and reads them back;
 * {@link dev.waymark.eventstore.LogReader} is the part of it that other services may use.
 */
@NullMarked
package dev.waymark.eventstore;

import org.jspecify.annotations.NullMarked;
