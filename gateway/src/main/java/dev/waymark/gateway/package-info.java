/** The one origin of Waymark: tokens, limits, one OpenAPI. It knows where services are, not what they do. */
@NullMarked
package dev.waymark.gateway;

import org.jspecify.annotations.NullMarked;
