/** The smallest service there can be, to prove what every service does. */
@NullMarked
package dev.waymark.testkit.probe;

import org.jspecify.annotations.NullMarked;
