/** A MongoDB-protocol server inside a JVM, for tests and for trying Waymark without installing anything. */
@NullMarked
package dev.waymark.embedded;

import org.jspecify.annotations.NullMarked;
