/** The gateway against real parts: a real issuer, real services, real sockets. */
@NullMarked
package dev.waymark.gateway;

import org.jspecify.annotations.NullMarked;
