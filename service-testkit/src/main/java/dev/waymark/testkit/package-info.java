/** How a Waymark service is tested: on a real MongoDB protocol, with real signed tokens, against the rules of its shape. */
@NullMarked
package dev.waymark.testkit;

import org.jspecify.annotations.NullMarked;
