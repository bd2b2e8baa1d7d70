package dev.waymark.feedback.intake.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.intake.imports.Outcome;
import dev.waymark.feedback.intake.imports.RowOutcome;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The rows of imports about which there is something to say: rejected, or taken in with a note. */
@Singleton
public class JobRows {
    private final MongoCollection<Document> rows;

    @Inject
    JobRows(Logs logs) {
        this.rows = logs.ownDatabase().getCollection("import_rows");
    }

    static boolean isTold(RowOutcome row) {
        return row.outcome() == Outcome.REJECTED || row.note() != null;
    }

    void tell(String job, RowOutcome row) {
        FeedbackId feedback = row.feedback();
        Document told = new Document("_id", id(job, row.row()))
                .append("row", row.row())
                .append("outcome", row.outcome().name())
                .append("feedback", feedback == null ? null : feedback.toString())
                .append("reason", row.reason())
                .append("note", row.note());
        rows.replaceOne(new Document("_id", told.get("_id")), told, new ReplaceOptions().upsert(true));
    }

    /** In their order, those after a row. */
    public List<RowOutcome> after(String job, long row, int limit) {
        return rows.find(and(gt("_id", id(job, row)), lt("_id", job + "0")))
                .sort(ascending("_id"))
                .limit(limit)
                .map(JobRows::read)
                .into(new ArrayList<>());
    }

    void drop(String job) {
        Bson all = and(gt("_id", job + "/"), lt("_id", job + "0"));
        rows.deleteMany(all);
    }

    private static RowOutcome read(Document told) {
        @Nullable String feedback = told.getString("feedback");
        return new RowOutcome(
                told.getLong("row"),
                Outcome.valueOf(told.getString("outcome")),
                feedback == null ? null : FeedbackId.fromString(feedback),
                told.getString("reason"),
                told.getString("note"));
    }

    private static String id(String job, long row) {
        return "%s/%012d".formatted(job, row);
    }
}
