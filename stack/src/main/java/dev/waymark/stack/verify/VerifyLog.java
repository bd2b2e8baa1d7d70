package dev.waymark.stack.verify;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.LogVerifier;
import dev.waymark.eventstore.Verification;
import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.Progress;
import dev.waymark.stack.settings.CommandLine;
import dev.waymark.stack.settings.Part;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Walks the logs one after the other; nothing is written, and services may go on appending. */
public record VerifyLog(CommandLine commandLine, Progress progress) {
    private static final int FAULT = 1;
    private static final int NOTHING_VERIFIED = 2;
    private static final int PATIENCE_SECONDS = 5;

    /** What the process is to exit with: 0 when all is in order, 1 after a fault, 2 when nothing could be verified. */
    public int run(List<String> arguments) {
        try {
            var options = VerifyOptions.read(commandLine, arguments);
            // Without a logging library the driver has nothing to say on the way.
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            try (var client = connect(options.settings().mongodb())) {
                return verify(options, client);
            }
        } catch (CannotGoOn e) {
            System.err.println(e.getMessage());
            return NOTHING_VERIFIED;
        }
    }

    private static MongoClient connect(String uri) {
        try {
            return MongoClients.create(MongoClientSettings.builder()
                    .applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .applyConnectionString(new ConnectionString(uri))
                    .build());
        } catch (IllegalArgumentException e) {
            throw new CannotGoOn(uri + " is no address of a MongoDB: " + e.getMessage(), e);
        }
    }

    private int verify(VerifyOptions options, MongoClient client) {
        try {
            var logs = logs(options, client);
            var inOrder = true;
            for (var service : logs) inOrder &= verify(service, options, database(client, service));
            return inOrder ? 0 : FAULT;
        } catch (MongoException e) {
            throw new CannotGoOn(
                    "MongoDB at " + options.settings().mongodb() + " cannot be read; is ./waymark up running? ("
                            + e.getMessage() + ")",
                    e);
        } catch (UncheckedIOException e) {
            throw new CannotGoOn(e.getMessage() + ".", e);
        }
    }

    private static MongoDatabase database(MongoClient client, Part service) {
        return client.getDatabase("waymark_" + service.title());
    }

    private List<Part> logs(VerifyOptions options, MongoClient client) {
        var logs = new ArrayList<Part>();
        for (var service : options.services()) {
            if (database(client, service)
                    .listCollectionNames()
                    .into(new ArrayList<>())
                    .contains("events")) {
                logs.add(service);
            } else if (!options.named()) {
                progress.say(service.title() + ": no log yet");
            }
        }
        if (!logs.isEmpty()) return logs;
        var where = options.settings().mongodb();
        throw new CannotGoOn(
                options.named()
                        ? "There is no log of the "
                                + options.services().getFirst().title() + " service in " + where + "."
                        : "There is no log of Waymark in " + where + ".");
    }

    private boolean verify(Part service, VerifyOptions options, MongoDatabase database) {
        var lines = new VerifyProgress(service.title(), progress);
        var verifier = options.noted()
                .map(noted -> LogVerifier.of(database).expecting(noted.position(), noted.hash()))
                .orElseGet(() -> LogVerifier.of(database));
        Verification result = verifier.verify(lines::tell);
        lines.conclude(result);
        return result.fault().isEmpty();
    }
}
