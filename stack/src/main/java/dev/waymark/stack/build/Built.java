package dev.waymark.stack.build;

import dev.waymark.stack.Progress;
import dev.waymark.stack.settings.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What Maven has built of this repository, and when. */
public record Built(Path repository, Path stamp) {
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    public static Built of(Path repository) {
        return new Built(repository, repository.resolve(".waymark/built"));
    }

    public void refresh(Progress progress) {
        if (fresh()) return;
        try {
            // Taken before the build: what changes meanwhile is newer.
            var start = FileTime.fromMillis(System.currentTimeMillis());
            new MavenBuild(repository).run(progress);
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean fresh() {
        try {
            if (!Files.exists(stamp) || !complete()) return false;
            var built = Files.getLastModifiedTime(stamp);
            return sources().stream().noneMatch(source -> changedSince(source, built));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean complete() {
        return Files.isDirectory(repository.resolve("stack/target/lib"))
                && Arrays.stream(Part.values())
                        .filter(part -> part != Part.MONGODB && part != Part.KEYCLOAK)
                        .allMatch(part -> Files.exists(
                                repository.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar")));
    }

    private List<Path> sources() throws IOException {
        var pom = repository.resolve("pom.xml");
        var sources = new ArrayList<>(List.of(pom));
        for (var module : MODULE.matcher(Files.readString(pom)).results().toList()) {
            var directory = repository.resolve(module.group(1));
            sources.add(directory.resolve("pom.xml"));
            sources.addAll(below(directory.resolve("src/main")));
        }
        return sources;
    }

    private static List<Path> below(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return List.of();
        try (var files = Files.walk(directory)) {
            return files.toList();
        }
    }

    private static boolean changedSince(Path source, FileTime built) {
        try {
            return Files.getLastModifiedTime(source).compareTo(built) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
