/** What a person may choose: ports, data directory, servers of their own. */
@NullMarked
package dev.waymark.stack.settings;

import org.jspecify.annotations.NullMarked;
