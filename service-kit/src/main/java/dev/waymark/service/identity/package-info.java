/** Who is asking: the caller of a request, their roles, and the correlation id that follows it. */
@NullMarked
package dev.waymark.service.identity;

import org.jspecify.annotations.NullMarked;
