package dev.waymark.feedback.theme;

import com.fasterxml.uuid.Generators;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of a map's themes is derived from the map's: whoever looks first, on whatever instance, means the same. */
public final class ThemesIds {
    /** The name space of these ids; never change it. */
    private static final UUID THEMES = UUID.fromString("5f1d6c64-7f0e-4b8f-8f6b-0d9c2a7e4b31");

    private ThemesIds() {}

    /** Without a map, those of all feedback. */
    public static ThemesId of(@Nullable JourneyMapId map) {
        return new ThemesId(Generators.nameBasedGenerator(THEMES).generate(map == null ? "all" : map.toString()));
    }
}
