package dev.waymark.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that was measured in one run. */
public final class Report {
    private final String server;
    private final List<Row> rows = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    public Report(String server) {
        this.server = server;
    }

    public void add(List<Row> measured) {
        rows.addAll(measured);
    }

    public void add(Goal goal) {
        goals.add(goal);
    }

    /** The median of what a contender reached. */
    public double median(String scenario, String contender, String measure) {
        return rows.stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.contender().equals(contender)
                        && row.measure().equals(measure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody measured " + measure + " of " + contender))
                .median();
    }

    public void write(Path file) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("server", server);
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("java", Runtime.version().feature());
        var all = json.putArray("rows");
        for (Row row : rows) {
            all.addObject()
                    .put("scenario", row.scenario())
                    .put("contender", row.contender())
                    .put("measure", row.measure())
                    .put("median", Figures.rounded(row.median()))
                    .put("min", Figures.rounded(row.min()))
                    .put("max", Figures.rounded(row.max()))
                    .put("rounds", row.rounds().size());
        }
        var wanted = json.putArray("goals");
        for (Goal goal : goals) {
            wanted.addObject()
                    .put("goal", goal.name())
                    .put("wanted", goal.wanted())
                    .put("reached", Figures.rounded(goal.reached()))
                    .put("met", goal.met());
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) Files.createDirectories(directory);
        Files.writeString(
                file,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json) + "\n");
    }

    /** Markdown, so that it can be kept. */
    public String table() {
        StringBuilder table = new StringBuilder("Server: " + server + "\n\n");
        table.append("| scenario | contender | measure | median | min – max |\n|---|---|---|--:|--:|\n");
        for (Row row : rows) {
            table.append("| %s | %s | %s | %s | %s – %s |%n"
                    .formatted(
                            row.scenario(),
                            row.contender(),
                            row.measure(),
                            Figures.text(row.median()),
                            Figures.text(row.min()),
                            Figures.text(row.max())));
        }
        table.append("\n| goal | wanted | reached | |\n|---|--:|--:|---|\n");
        for (Goal goal : goals) {
            table.append("| %s | %s %s%s | %s%s | %s |%n"
                    .formatted(
                            goal.name(),
                            goal.atLeast() ? "≥" : "≤",
                            Figures.text(goal.wanted()),
                            goal.unit(),
                            Figures.text(goal.reached()),
                            goal.unit(),
                            goal.met() ? "met" : "missed"));
        }
        return table.toString();
    }
}
