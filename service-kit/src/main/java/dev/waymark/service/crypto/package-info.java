/** Authenticated encryption and derived keys, as the Java platform has them, in the one form all services use. */
@NullMarked
package dev.waymark.service.crypto;

import org.jspecify.annotations.NullMarked;
