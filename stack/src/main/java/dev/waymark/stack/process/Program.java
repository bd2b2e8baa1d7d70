package dev.waymark.stack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name names its log and its run file
 */
public record Program(String name, List<String> command, Map<String, String> environment) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A JVM like our own, small and quick to start. */
    public static Program java(String name, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true"));
        command.addAll(arguments);
        return new Program(name, command, environment);
    }
}
