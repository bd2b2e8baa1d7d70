/**
 * What has happened in Waymark: the events the services publish, the ids they mention and the values they carry.
 *
 * <p>Services meet here and nowhere else. An event, once stored, is read for ever: fields are only added, and only as
 * optional ones; nothing is renamed, retyped or dropped; a new meaning is a new event. Every event has a stored sample
 * in the tests that must still read.
 */
@NullMarked
package dev.waymark.contracts;

import org.jspecify.annotations.NullMarked;
