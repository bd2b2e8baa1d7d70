package dev.waymark.testkit.probe;

import dev.waymark.testkit.ForeignLogs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Another instance of the service, as far as its log is concerned. */
@Singleton
class Rival {
    private final ForeignLogs logs;

    @Inject
    Rival(ForeignLogs logs) {
        this.logs = logs;
    }

    void touch(UUID probe) {
        logs.happened("probe", "Probe", probe, new Probe.Touched(probe, 1));
    }
}
