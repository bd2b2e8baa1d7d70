package dev.waymark.stack.k8s;

import dev.waymark.stack.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a service reads, by its own files.
 *
 * @param environment the variables its properties name, and those of the properties it insists on in code without setting them
 */
record ServiceConfiguration(SortedSet<String> environment, int port) {
    private static final Path OF_ALL =
            Path.of("service-kit/src/main/resources/META-INF/microprofile-config.properties");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final String GIVEN_TO_EVERY_POD = "HOSTNAME";
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("@ConfigProperty\\(name = \"(waymark[^\"]+)\"\\)");

    static ServiceConfiguration of(String module) throws IOException {
        var directory = Repository.root().resolve(module);
        var own = directory.resolve("src/main/resources/application.properties");
        var ofAll = Repository.root().resolve(OF_ALL);
        var environment = new TreeSet<String>();
        var properties = new Properties();
        for (var file : takesTheKitsSettings(directory) ? List.of(ofAll, own) : List.of(own)) {
            var text = Files.readString(file);
            VARIABLE.matcher(text).results().forEach(found -> environment.add(found.group(1)));
            properties.load(new StringReader(text));
        }
        environment.remove(GIVEN_TO_EVERY_POD);
        for (var source : sourcesOf(directory)) {
            WITHOUT_DEFAULT
                    .matcher(Files.readString(source))
                    .results()
                    .filter(found -> !properties.containsKey(found.group(1)))
                    .forEach(found -> environment.add(
                            found.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)));
        }
        return new ServiceConfiguration(environment, Integer.parseInt(properties.getProperty("quarkus.http.port")));
    }

    private static boolean takesTheKitsSettings(Path module) throws IOException {
        return Files.readString(module.resolve("pom.xml")).contains("service-kit<");
    }

    private static List<Path> sourcesOf(Path module) throws IOException {
        try (var files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
