/** What holds for every request and answer: one path form, correlation id, security headers, CORS, access log. */
@NullMarked
package dev.waymark.gateway.edge;

import org.jspecify.annotations.NullMarked;
