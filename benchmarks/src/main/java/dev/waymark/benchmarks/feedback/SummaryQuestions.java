package dev.waymark.benchmarks.feedback;

import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.service.Client;
import dev.waymark.benchmarks.service.Requests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people ask of the counters, by its name in the table. */
final class SummaryQuestions {
    private static final String YEAR = "&from=2025-01-01&to=2025-12-31";
    private static final String QUARTER = "&from=2025-10-01&to=2025-12-31";

    private SummaryQuestions() {}

    static Map<String, String> of(String map) {
        String onMap = "/feedback/summary?map=" + map;
        String touchpoint = "&touchpoint=" + Responses.touchpoint(Responses.stage(map, 2), 3);
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("everything, two years", "/feedback/summary");
        questions.put("everything by map and month, a year", "/feedback/summary?by=map&by=month" + YEAR);
        questions.put("everything by segment and week, a year", "/feedback/summary?by=segment&by=week" + YEAR);
        questions.put("map by segment and channel, a year", onMap + "&by=segment&by=channel" + YEAR);
        questions.put(
                "map by stage and channel, from the 15th to the 14th",
                onMap + "&by=stage&by=channel&from=2025-01-15&to=2026-01-01");
        questions.put("map by touchpoint and segment, a quarter", onMap + "&by=touchpoint&by=segment" + QUARTER);
        questions.put("map by touchpoint and month, a year", onMap + "&by=touchpoint&by=month" + YEAR);
        questions.put("map by touchpoint and week, a quarter", onMap + "&by=touchpoint&by=week" + QUARTER);
        questions.put("touchpoint by day, a quarter", onMap + touchpoint + "&by=day" + QUARTER);
        questions.put("map by week in Berlin, a quarter", onMap + "&by=week&zone=Europe/Berlin" + QUARTER);
        questions.put(
                "two quarters compared touchpoint by touchpoint",
                "/feedback/comparison?map=" + map + "&by=touchpoint&baselineFrom=2025-07-01&baselineTo=2025-09-30"
                        + QUARTER);
        questions.put("signals of a map by week, a year", "/feedback/signals?map=" + map + "&bucket=week" + YEAR);
        return questions;
    }

    static String scenario(FeedbackPlan plan) {
        return "%,d responses".formatted(plan.responses());
    }

    /** Asks each of them of one map after the other. */
    static List<Row> measure(Client client, FeedbackPlan plan, List<String> maps) {
        List<Row> rows = new ArrayList<>();
        of(maps.getFirst()).keySet().forEach(question -> {
            List<String> paths =
                    maps.stream().map(map -> of(map).getOrDefault(question, "")).toList();
            rows.addAll(Requests.measure(
                    scenario(plan),
                    question,
                    plan.rounds(),
                    plan.requests(),
                    number -> client.get(paths.get(number % paths.size()))));
        });
        return rows;
    }
}
