package dev.waymark.stack.k8s;

import dev.waymark.stack.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a service reads from its environment, by its own configuration files. */
record ServiceConfiguration(SortedSet<String> environment, int port) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Path OF_ALL =
            Path.of("service-kit/src/main/resources/META-INF/microprofile-config.properties");

    static ServiceConfiguration of(String module) throws IOException {
        var own = Path.of(module, "src/main/resources/application.properties");
        var environment = new TreeSet<String>();
        var properties = new Properties();
        for (var file : takesTheKitsSettings(module) ? List.of(OF_ALL, own) : List.of(own)) {
            var text = Files.readString(Repository.root().resolve(file));
            VARIABLE.matcher(text).results().forEach(found -> environment.add(found.group(1)));
            properties.load(new StringReader(text));
        }
        return new ServiceConfiguration(environment, Integer.parseInt(properties.getProperty("quarkus.http.port")));
    }

    private static boolean takesTheKitsSettings(String module) throws IOException {
        return Files.readString(Repository.root().resolve(module).resolve("pom.xml"))
                .contains("service-kit<");
    }
}
