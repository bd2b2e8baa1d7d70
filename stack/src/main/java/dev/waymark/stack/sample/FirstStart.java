package dev.waymark.stack.sample;

import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.Progress;
import dev.waymark.stack.keycloak.Tokens;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Loads the sample once for each data directory. */
public record FirstStart(Settings settings, Progress progress) {

    public void loadSample() {
        var loaded = settings.data().resolve("sample-loaded");
        // Demo users, who tell the story, exist in the local Keycloak only.
        if (Files.exists(loaded) || !settings.ours(Part.KEYCLOAK)) return;
        try {
            // Before, not after: half a story is better than two.
            Files.createFile(loaded);
            new SampleStory(settings.url(Part.GATEWAY), new Tokens(settings.url(Part.KEYCLOAK))).play(progress);
        } catch (CannotGoOn e) {
            progress.say("The sample is not complete: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
