/** Customers' words where they are quoted beside something else: opened when read, by who reads. */
@NullMarked
package dev.waymark.feedback.quote;

import org.jspecify.annotations.NullMarked;
