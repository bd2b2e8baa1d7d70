/** Services of several instances in one JVM, without CDI and HTTP. */
@NullMarked
package dev.waymark.service.axon;

import org.jspecify.annotations.NullMarked;
