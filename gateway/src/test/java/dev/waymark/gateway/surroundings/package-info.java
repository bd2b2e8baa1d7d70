/** What stands around the gateway in a test: an issuer of tokens and services that record what reaches them. */
@NullMarked
package dev.waymark.gateway.surroundings;

import org.jspecify.annotations.NullMarked;
