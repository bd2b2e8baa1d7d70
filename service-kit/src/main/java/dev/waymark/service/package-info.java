/** How a Waymark service runs; what differs between services is said in a {@link dev.waymark.service.ServiceDefinition}. */
@NullMarked
package dev.waymark.service;

import org.jspecify.annotations.NullMarked;
