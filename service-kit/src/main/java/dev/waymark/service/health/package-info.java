/** Whether the service can work, with reasons. */
@NullMarked
package dev.waymark.service.health;

import org.jspecify.annotations.NullMarked;
