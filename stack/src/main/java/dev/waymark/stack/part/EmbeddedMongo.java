package dev.waymark.stack.part;

import dev.waymark.stack.process.Program;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Settings;
import java.util.List;
import java.util.Map;

/** The MongoDB-protocol server of this repository, in a JVM of its own so that it outlives a killed service. */
final class EmbeddedMongo {
    private EmbeddedMongo() {}

    static Program program(Settings settings) {
        return Program.java(
                Part.MONGODB.title(),
                List.of(
                        "-Xmx512m",
                        "-cp",
                        settings.repository().resolve("stack/target/lib") + "/*",
                        "dev.waymark.embedded.EmbeddedMongoMain",
                        "--file",
                        settings.data().resolve("mongodb").toString(),
                        "--port",
                        String.valueOf(settings.port(Part.MONGODB))),
                Map.of());
    }
}
