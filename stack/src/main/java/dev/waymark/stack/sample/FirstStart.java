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
        var bookmark = new Bookmark(settings.data().resolve("sample-played.json"));
        try {
            new SampleStory(settings.url(Part.GATEWAY), new Tokens(settings.url(Part.KEYCLOAK)), bookmark)
                    .play(progress);
            Files.createFile(loaded);
        } catch (CannotGoOn e) {
            progress.say("The sample is not complete: " + e.getMessage() + "\nThe next ./waymark up goes on with it.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
