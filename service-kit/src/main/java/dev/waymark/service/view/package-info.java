/** Read models in MongoDB: change once per event, start over at any time, page stably. */
@NullMarked
package dev.waymark.service.view;

import org.jspecify.annotations.NullMarked;
