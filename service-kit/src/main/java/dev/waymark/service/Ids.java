package dev.waymark.service;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;

/** Makes ids: UUIDv7, so that they sort by the time they were made. */
@Singleton
public class Ids {
    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    public <T> T next(Function<UUID, T> type) {
        return type.apply(generator.generate());
    }
}
