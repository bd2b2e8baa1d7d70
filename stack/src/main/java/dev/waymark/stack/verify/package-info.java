/** {@code ./waymark verify-log}: whether the services' event logs are what was once appended. */
@NullMarked
package dev.waymark.stack.verify;

import org.jspecify.annotations.NullMarked;
