package dev.waymark.service.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.eventstore.EventLog;
import dev.waymark.service.ServiceDefinition;

/** The event store of a service and what goes with it: tokens, parked events, other services' logs. */
final class EventStorage {}
