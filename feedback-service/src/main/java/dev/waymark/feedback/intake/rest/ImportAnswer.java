package dev.waymark.feedback.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.feedback.intake.imports.Outcome;
import dev.waymark.feedback.intake.imports.Report;
import dev.waymark.feedback.intake.imports.RowOutcome;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of the answer to an import; written as a stream, never held as this record. */
@Schema(name = "ImportReport")
record ImportAnswer(long accepted, long duplicates, long rejected, List<RowOutcome> rows) {
    static StreamingOutput lines(Report report) {
        return output -> {
            try (report;
                    var rows = report.lines()) {
                rows.transferTo(output);
            }
        };
    }

    static StreamingOutput object(Report report) {
        return output -> {
            try (report;
                    var rows = new BufferedReader(new InputStreamReader(report.lines(), UTF_8))) {
                write(
                        output,
                        "{\"accepted\":%d,\"duplicates\":%d,\"rejected\":%d,\"rows\":["
                                .formatted(
                                        report.count(Outcome.ACCEPTED),
                                        report.count(Outcome.DUPLICATE),
                                        report.count(Outcome.REJECTED)));
                String separator = "";
                for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                    write(output, separator + row);
                    separator = ",";
                }
                write(output, "]}");
            }
        };
    }

    private static void write(OutputStream output, String json) throws IOException {
        output.write(json.getBytes(UTF_8));
    }
}
