/** Starts Axon from what CDI holds, and sends commands for resources and policies. */
@NullMarked
package dev.waymark.service.axon;

import org.jspecify.annotations.NullMarked;
