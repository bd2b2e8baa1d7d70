package dev.waymark.stack.keycloak;

import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.process.LogTail;
import dev.waymark.stack.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keycloak as Maven unpacked it, put together once for the options we use; many servers may run from it. */
public record KeycloakInstallation(Path directory) {
    private static final Pattern VERSION = Pattern.compile("<keycloak\\.version>(.+?)</keycloak\\.version>");

    /** The installation of the version the parent POM names. */
    public static KeycloakInstallation of(Path repository) {
        try {
            var pom = VERSION.matcher(Files.readString(repository.resolve("pom.xml")));
            if (!pom.find()) throw new CannotGoOn("pom.xml does not name keycloak.version.");
            return new KeycloakInstallation(repository.resolve(".waymark/keycloak-" + pom.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean prepared() {
        return Files.exists(marker());
    }

    /** Takes about 20 s, once. */
    public void prepare() {
        if (!Files.isDirectory(directory.resolve("lib")))
            throw new CannotGoOn("Keycloak is not unpacked in " + directory + "; mvn package -pl stack -am does it.");
        var lock = directory.resolve("waymark.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (prepared()) return;
            putTogether();
            Files.createFile(marker());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to run Keycloak's own main class with {@code arguments} on the files of {@code home}. */
    Program program(Path home, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx512m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Dpicocli.disable.closures=true",
                "-cp",
                directory.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return Program.java("keycloak", command, environment);
    }

    private void putTogether() throws IOException {
        var log = directory.resolve("waymark-build.log");
        var build = new ProcessBuilder(program(directory, List.of("build", "--db=dev-file"), Map.of())
                        .command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (build.waitFor() != 0)
                throw new CannotGoOn("Keycloak could not be put together; the end of " + log + ":\n" + LogTail.of(log));
        } catch (InterruptedException e) {
            build.destroy();
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted while Keycloak was put together.", e);
        }
    }

    private Path marker() {
        return directory.resolve("waymark-built");
    }
}
