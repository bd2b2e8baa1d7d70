package dev.waymark.stack;

import dev.waymark.stack.part.Parts;
import dev.waymark.stack.process.Child;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Settings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A running Waymark: started part by part, ended in the other order. */
public final class Stack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<Part> SERVICES = List.of(Part.MAP, Part.FEEDBACK, Part.ACTION, Part.KPI);
    private static final List<List<Part>> ENDING =
            List.of(List.of(Part.GATEWAY), SERVICES, List.of(Part.KEYCLOAK), List.of(Part.MONGODB));

    private final Settings settings;
    private final Parts parts;
    private final Progress progress;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private volatile boolean started;
    private volatile boolean ending;

    public Stack(Settings settings, Parts parts, Progress progress) {
        this.settings = settings;
        this.parts = parts;
        this.progress = progress;
    }

    /** The database first; then Keycloak and the services side by side, for each takes its time. */
    public void start() {
        parts.prepare(progress);
        startAndAwait(List.of(Part.MONGODB));
        startAndAwait(List.of(Part.KEYCLOAK, Part.MAP, Part.FEEDBACK, Part.ACTION, Part.KPI, Part.GATEWAY));
        started = true;
    }

    private void startAndAwait(List<Part> some) {
        var ours = some.stream().filter(settings::ours).toList();
        ours.forEach(this::start);
        for (var part : ours) progress.step(part.title() + " on port " + settings.port(part), () -> await(part));
    }

    /** Starts one part anew after it was killed. */
    public synchronized void start(Part part) {
        if (ending) throw new CannotGoOn("Waymark is ending.");
        var child = parts.start(part);
        children.put(part, child);
        var _ = child.handle().onExit().thenRunAsync(() -> tellOfEnd(part, child));
    }

    public void await(Part part) {
        parts.awaitReady(part, child(part));
    }

    public synchronized Child child(Part part) {
        var child = children.get(part);
        if (child == null) throw new IllegalStateException(part.title() + " was not started here");
        return child;
    }

    private void tellOfEnd(Part part, Child child) {
        // While starting, whoever waits for the part tells.
        if (started && !ending)
            progress.say(part.title() + " has ended unexpectedly; its log is " + child.log()
                    + ". Ctrl-C ends the rest, ./waymark up starts all anew.");
    }

    public boolean ending() {
        return ending;
    }

    /** Ends what was started: who calls others first, who is called last. */
    @Override
    public synchronized void close() {
        ending = true;
        for (var group : ENDING) {
            var running = group.stream()
                    .filter(children::containsKey)
                    .map(this::child)
                    .toList();
            running.forEach(Child::end);
            running.forEach(child -> child.awaitEnd(PATIENCE));
            children.keySet().removeAll(group);
        }
    }
}
