package dev.waymark.stack.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file that says how far the sample has been played: who goes on from there makes nothing a second time. */
record Bookmark(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How far that is.
     *
     * @param remembered ids in the answers so far, by the names the story gives them
     */
    record Page(int played, Map<String, String> remembered) {}

    Page page() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), Page.class) : new Page(0, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(Page page) {
        try {
            JSON.writeValue(file.toFile(), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
