package dev.waymark.benchmarks.append;

import dev.waymark.benchmarks.Plan;
import dev.waymark.benchmarks.Rounds;
import dev.waymark.benchmarks.Rounds.Contender;
import dev.waymark.benchmarks.engine.AxonEngine;
import dev.waymark.benchmarks.engine.Engine;
import dev.waymark.benchmarks.engine.LogEngine;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.server.Databases;
import java.util.ArrayList;
import java.util.List;

/** 1, 8 and 64 appenders in one JVM, one event a commit. */
public final class Appending {
    public static final String CEILING = "raw insertMany";
    public static final String MEASURE = "events/s";
    private static final List<Integer> APPENDERS = List.of(1, 8, 64);

    private Appending() {}

    public static String scenario(int appenders) {
        return "append, " + appenders + (appenders == 1 ? " appender" : " appenders");
    }

    public static List<Row> measure(Databases databases, Plan plan) {
        List<Row> rows = new ArrayList<>();
        RawDriver raw = RawDriver.stocked(databases.of("append-stock"), databases.of("append-raw"), plan.documents());
        try (Engine log = new LogEngine(databases.of("append-log"));
                Engine waymark = AxonEngine.waymark(databases.of("append-waymark"), "one");
                Engine axonMongo = AxonEngine.axonMongo(databases.of("append-axon-mongo"), "one", 100)) {
            for (int appenders : APPENDERS) {
                rows.addAll(Rounds.run(
                        scenario(appenders),
                        List.of(MEASURE),
                        plan.rounds(),
                        List.of(
                                new Contender(CEILING, () -> List.of(raw.insertMany(appenders, plan.time()))),
                                new Contender("raw insertOne", () -> List.of(raw.insertOne(appenders, plan.time()))),
                                contender("waymark log", log, appenders, plan),
                                contender("waymark", waymark, appenders, plan),
                                contender("axon-mongo", axonMongo, appenders, plan))));
            }
        }
        return rows;
    }

    private static Contender contender(String name, Engine engine, int appenders, Plan plan) {
        return new Contender(
                name,
                () -> List.of(ClosedLoop.run(engine, appenders, plan.time()).rate()));
    }
}
