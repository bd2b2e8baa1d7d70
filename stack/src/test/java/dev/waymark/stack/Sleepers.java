package dev.waymark.stack;

import dev.waymark.stack.part.Parts;
import dev.waymark.stack.process.Child;
import dev.waymark.stack.process.Program;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Ports;
import dev.waymark.stack.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Waymark whose parts are small shells: each writes its name to {@code ended} when it is asked to end. The part named
 * by the system property {@code dies} ends at once.
 */
record Sleepers(Path data) implements Parts {
    private static final String SLEEP = "trap 'echo $1 >> $2; exit 0' TERM; while :; do sleep 0.05; done";
    private static final String DIE = "echo The $1 has no bread; exit 3";

    /** Runs {@code up} with them: {@code <data> <port offset>}. */
    public static void main(String[] args) throws InterruptedException {
        var data = Path.of(args[0]);
        var ports = new Ports(Integer.parseInt(args[1]), Map.of());
        var settings = new Settings(Repository.root(), data, ports, Optional.empty(), Optional.empty());
        try {
            new Up(settings, new Sleepers(data), () -> {}, Progress.onScreen()).run();
        } catch (CannotGoOn e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    @Override
    public void prepare(Progress progress) {}

    @Override
    public Child start(Part part) {
        var script = part.title().equals(System.getProperty("dies")) ? DIE : SLEEP;
        var command = List.of(
                "/bin/sh",
                "-c",
                script,
                "sh",
                part.title(),
                data.resolve("ended").toString());
        return Child.start(new Program(part.title(), command, Map.of()), data);
    }

    @Override
    public void awaitReady(Part part, Child child) {
        do {
            child.expectAlive();
        } while (part.title().equals(System.getProperty("dies")));
    }
}
