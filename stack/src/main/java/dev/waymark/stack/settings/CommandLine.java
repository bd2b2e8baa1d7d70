package dev.waymark.stack.settings;

import dev.waymark.stack.CannotGoOn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the options of {@code ./waymark up}; an environment variable says the same, an option wins. */
public record CommandLine(Path repository, Map<String, String> environment) {

    public Settings read(List<String> arguments) {
        var options = new HashMap<String, String>();
        var single = new HashMap<Part, Integer>();
        for (var left = arguments.iterator(); left.hasNext(); ) {
            var option = left.next();
            switch (option) {
                case "--port-offset", "--data", "--mongodb-uri", "--keycloak-url" ->
                    options.put(option, value(option, left));
                case "--port" -> addPort(single, value(option, left));
                default ->
                    throw new CannotGoOn("There is no option " + option + "; ./waymark help lists those there are.");
            }
        }
        var ports = new Ports(number("--port-offset", options.getOrDefault("--port-offset", "0")), single);
        for (var part : Part.values()) refuseOutOfRange(part, ports.of(part));
        return new Settings(
                repository,
                options.containsKey("--data")
                        ? Path.of(options.getOrDefault("--data", "")).toAbsolutePath()
                        : repository.resolve(".waymark"),
                ports,
                either(options, "--mongodb-uri", "MONGODB_URI"),
                either(options, "--keycloak-url", "KEYCLOAK_URL"));
    }

    private Optional<String> either(Map<String, String> options, String option, String variable) {
        return Optional.ofNullable(options.get(option))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .filter(value -> !value.isBlank());
    }

    private static void addPort(Map<Part, Integer> ports, String assignment) {
        var halves = assignment.split("=", 2);
        var part = Arrays.stream(Part.values())
                .filter(one -> one.title().equals(halves[0]))
                .findFirst();
        if (part.isEmpty() || halves.length < 2)
            throw new CannotGoOn("--port needs a part and a number, for example --port gateway=9080, not " + assignment
                    + "; the parts are "
                    + String.join(
                            ", ", Arrays.stream(Part.values()).map(Part::title).toList())
                    + ".");
        ports.put(part.get(), number("--port", halves[1]));
    }

    private static void refuseOutOfRange(Part part, int port) {
        if (port < 1 || port > 65_535)
            throw new CannotGoOn("Port " + port + " for " + part.title() + " is not between 1 and 65535.");
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) throw new CannotGoOn(option + " needs a value; ./waymark help shows how.");
        return left.next();
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CannotGoOn(option + " needs a number, not " + text + ".", e);
        }
    }
}
