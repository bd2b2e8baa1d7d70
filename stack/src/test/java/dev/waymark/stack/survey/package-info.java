/** A survey as a customer meets it: through the gateway, without a login. */
@NullMarked
package dev.waymark.stack.survey;

import org.jspecify.annotations.NullMarked;
