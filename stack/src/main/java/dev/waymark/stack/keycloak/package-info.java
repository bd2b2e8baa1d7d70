/** The local Keycloak: its home, its realm with demo users, tokens for them. */
@NullMarked
package dev.waymark.stack.keycloak;

import org.jspecify.annotations.NullMarked;
