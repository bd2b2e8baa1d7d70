package dev.waymark.service.view;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** The read models of this service: collections of records in its own database. */
@Singleton
public class ReadModels {
    private static final CodecRegistry CODECS = CodecRegistries.fromRegistries(
            CodecRegistries.fromProviders(new SingleValueCodecs()), MongoClientSettings.getDefaultCodecRegistry());

    private final MongoDatabase database;

    @Inject
    ReadModels(Logs logs) {
        this(logs.ownDatabase());
    }

    ReadModels(MongoDatabase database) {
        this.database = database.withCodecRegistry(CODECS);
    }

    /** The collection of that name; its documents are records with a component marked {@code @BsonId}. */
    public <T extends Record> View<T> view(String name, Class<T> type) {
        return new View<>(database.getCollection(name), type, CODECS);
    }
}
