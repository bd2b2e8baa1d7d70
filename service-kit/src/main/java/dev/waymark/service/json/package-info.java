/** How values look in JSON, in the API as in stored events. */
@NullMarked
package dev.waymark.service.json;

import org.jspecify.annotations.NullMarked;
