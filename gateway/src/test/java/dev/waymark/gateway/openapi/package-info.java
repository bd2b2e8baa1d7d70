/** Merging documents, without a running gateway. */
@NullMarked
package dev.waymark.gateway.openapi;

import org.jspecify.annotations.NullMarked;
