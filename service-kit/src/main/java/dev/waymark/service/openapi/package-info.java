/** Makes the published OpenAPI say what the wire says. */
@NullMarked
package dev.waymark.service.openapi;

import org.jspecify.annotations.NullMarked;
