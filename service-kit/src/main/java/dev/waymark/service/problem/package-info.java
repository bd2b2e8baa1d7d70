/** How a service says no: problem details by RFC 9457, the same shape everywhere. */
@NullMarked
package dev.waymark.service.problem;

import org.jspecify.annotations.NullMarked;
