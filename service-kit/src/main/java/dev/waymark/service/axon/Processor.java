package dev.waymark.service.axon;

import java.util.List;
import org.axonframework.config.ProcessingGroup;

/** What one event processor is to do: a handler bean and the logs it reads. */
record Processor(EventHandling handler, String service) {
    String group() {
        return handler.getClass().getAnnotation(ProcessingGroup.class).value();
    }

    List<String> logs() {
        FromLogs from = handler.getClass().getAnnotation(FromLogs.class);
        return from == null ? List.of(service) : List.of(from.value());
    }

    /** Of that log alone: who also reads another waits for what is there. */
    boolean isProjectionOfOwnLog() {
        return handler instanceof Projection && logs().equals(List.of(service));
    }
}
