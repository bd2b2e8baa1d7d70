/** The id that ties together all that one request causes. */
@NullMarked
package dev.waymark.gateway.correlation;

import org.jspecify.annotations.NullMarked;
