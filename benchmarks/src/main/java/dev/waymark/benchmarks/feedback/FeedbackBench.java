package dev.waymark.benchmarks.feedback;

import com.mongodb.client.MongoDatabase;
import dev.waymark.benchmarks.report.Goal;
import dev.waymark.benchmarks.report.Report;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.server.Databases;
import dev.waymark.benchmarks.server.Server;
import dev.waymark.benchmarks.service.Client;
import dev.waymark.benchmarks.service.Requests;
import dev.waymark.benchmarks.service.Service;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a user of feedback-service waits for. */
public final class FeedbackBench {
    private static final String SUMMARY = "summary";
    private static final String LOAD = "load";
    private static final String FILE = "file";
    private static final Set<String> SCENARIOS = Set.of(SUMMARY, LOAD, FILE);
    private static final double WANTED = 30;

    private FeedbackBench() {}

    public static Set<String> scenarios() {
        return SCENARIOS;
    }

    public static Report run(FeedbackPlan plan, Set<String> chosen, Consumer<String> progress) {
        try (Server server = Server.start();
                Databases databases = new Databases(server.uri())) {
            Report report = new Report(server.description());
            if (chosen.contains(SUMMARY)) {
                summaries(plan, server, databases, report, progress);
            }
            if (chosen.contains(LOAD)) {
                load(plan, server, databases, report, progress);
            }
            if (chosen.contains(FILE)) {
                databases.nameOf("file_feedback");
                databases.nameOf("file_map");
                try (Service feedback = feedback(server, databases.nameOf("file_"), LargeFile.HEAP)) {
                    LargeFile.measure(feedback, plan, report, progress);
                }
            }
            return report;
        }
    }

    private static void summaries(
            FeedbackPlan plan, Server server, Databases databases, Report report, Consumer<String> progress) {
        MongoDatabase database = databases.of("summary_feedback");
        databases.nameOf("summary_map");
        Responses responses = new Responses(plan);
        long documents =
                new CountedResponses(database, LocalDate.parse("2025-09-30")).write(responses, plan.responses());
        progress.accept("%,d responses left %,d documents, %,d of them counters"
                .formatted(
                        plan.responses(),
                        documents,
                        database.getCollection("counters").estimatedDocumentCount()));
        try (Service service = feedback(server, databases.nameOf("summary_"))) {
            Client client = service.client();
            check(client, plan);
            List<Row> rows = SummaryQuestions.measure(client, plan, responses.maps());
            rows.forEach(row -> progress.accept("  " + row));
            report.add(rows);
            rows.stream()
                    .filter(row -> row.measure().equals(Requests.P99))
                    .forEach(
                            row -> report.add(new Goal(row.contender() + ", p99", false, WANTED, row.median(), " ms")));
        }
    }

    private static void load(
            FeedbackPlan plan, Server server, Databases databases, Report report, Consumer<String> progress) {
        MongoDatabase database = databases.of("load_feedback");
        databases.nameOf("load_map");
        try (Service feedback = feedback(server, databases.nameOf("load_"));
                Service gateway = Service.gatewayOf(feedback)) {
            new Load(gateway, feedback, database, plan, report, progress).measure();
        }
    }

    private static Service feedback(Server server, String databasePrefix, String... settings) {
        return Service.start(
                "feedback-service",
                server.uri(),
                databasePrefix,
                Stream.concat(
                                Stream.of("-Dwaymark.master-key="
                                        + Base64.getEncoder().encodeToString(new byte[32])),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    private static void check(Client client, FeedbackPlan plan) {
        int counted = client.getJson("/feedback/summary").get("responses").asInt();
        if (counted != plan.responses()) {
            throw new IllegalStateException("The service counts differently: %,d responses".formatted(counted));
        }
    }
}
