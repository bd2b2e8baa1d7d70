/** What the gateway itself answers when it cannot pass a request on: problem details (RFC 9457). */
@NullMarked
package dev.waymark.gateway.problem;

import org.jspecify.annotations.NullMarked;
