package dev.waymark.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonValue;

/** A client of a test's database that keeps what it asks for: {@code find events}, {@code insert events}, … */
public final class Reads implements CommandListener, AutoCloseable {
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final MongoClient client;
    private final String name;

    public Reads(TestDatabase test) {
        name = test.database().getName();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestDatabase.uri()))
                .addCommandListener(this)
                .build());
    }

    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String command = event.getCommandName();
        BsonValue collection = event.getCommand().get(command);
        if (collection != null && collection.isString()) {
            commands.add(command + " " + collection.asString().getValue());
        }
    }

    /** What was asked for since the last call. */
    public List<String> take() {
        List<String> taken = List.copyOf(commands);
        commands.clear();
        return taken;
    }

    @Override
    public void close() {
        client.close();
    }
}
