package dev.waymark.service.view;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.generation.Generations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** The read models of this service: collections of records in its own database. */
@Singleton
public class ReadModels {
    private static final CodecRegistry CODECS = CodecRegistries.fromRegistries(
            CodecRegistries.fromProviders(new SingleValueCodecs()), MongoClientSettings.getDefaultCodecRegistry());

    private final MongoDatabase database;
    private final Generations generations;

    @Inject
    ReadModels(Logs logs, Generations generations) {
        this(logs.ownDatabase(), generations);
    }

    /** For tests without CDI. */
    public ReadModels(MongoDatabase database, Generations generations) {
        this.database = database.withCodecRegistry(CODECS);
        this.generations = generations;
    }

    /**
     * The collection of that name; its documents are records with a component marked {@code @BsonId}.
     *
     * @param codecs for what in them is no record, enum or single value
     */
    public <T extends Record> View<T> view(String name, Class<T> type, Codec<?>... codecs) {
        return new View<>(
                type,
                CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codecs), CODECS),
                () -> database.getCollection(generations.nameOf(name)).withDocumentClass(RawBsonDocument.class));
    }
}
