package dev.waymark.service.view;

import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.generation.GenerationStore;
import dev.waymark.service.generation.Generations;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document that is kept in memory is what is stored all the same, whoever stores it. */
public class LargeDocumentsTest {
    public record Book(@BsonId String id, String title, String text) {
        Book called(String name) {
            return new Book(id, name, text);
        }
    }

    private static final String TEXT = "All happy families are alike. ".repeat(1_000);

    private static EmbeddedMongoServer server;
    private static MongoClient client;
    private View<Book> books;
    private View<Book> ofAnotherJvm;

    @BeforeAll
    static void connect() {
        server = EmbeddedMongoServer.inMemory();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
        server.close();
    }

    @BeforeEach
    void oneBook() {
        books = view();
        ofAnotherJvm = view();
        books.clear();
        books.fold("a", at(1), _ -> new Book("a", "First", TEXT));
        assertThat(books.find("a").orElseThrow().title()).isEqualTo("First");
    }

    @Test
    void whatAnotherJvmStoredIsRead() {
        ofAnotherJvm.fold("a", at(2), book -> book.called("Second"));
        assertThat(books.find("a").orElseThrow()).isEqualTo(new Book("a", "Second", TEXT));

        ofAnotherJvm.change("a", at(3), set("title", "Third"));
        assertThat(books.find("a").orElseThrow().title()).isEqualTo("Third");
    }

    @Test
    void whatAnotherJvmStoredIsFoldedOn() {
        ofAnotherJvm.fold("a", at(2), book -> book.called("Second"));

        assertThat(books.fold("a", at(3), book -> book.called(book.title() + " and third")))
                .isEqualTo(new Book("a", "Second and third", TEXT));
        assertThat(ofAnotherJvm.find("a").orElseThrow().title()).isEqualTo("Second and third");
    }

    @Test
    void anEventSeenElsewhereChangesNothing() {
        ofAnotherJvm.fold("a", at(2), book -> book.called("Second"));

        assertThat(books.fold("a", at(2), book -> book.called("Twice"))).isEqualTo(new Book("a", "Second", TEXT));
    }

    @Test
    void whatIsGoneIsGone() {
        client.getDatabase("large_documents_test").getCollection("books").deleteMany(Filters.empty());
        assertThat(books.find("a")).isEmpty();

        ofAnotherJvm.clear();
        books.fold("a", at(1), _ -> new Book("a", "Anew", TEXT));
        assertThat(books.find("a").orElseThrow().title()).isEqualTo("Anew");
    }

    @Test
    void aDocumentThatHasBecomeSmallIsReadAsItIs() {
        books.fold("a", at(2), _ -> new Book("a", "Abridged", ""));
        ofAnotherJvm.fold("a", at(3), book -> book.called("Lost"));
        assertThat(books.find("a").orElseThrow()).isEqualTo(new Book("a", "Lost", ""));
    }

    private static View<Book> view() {
        MongoDatabase database = client.getDatabase("large_documents_test");
        return new ReadModels(database, new Generations(new GenerationStore(database))).view("books", Book.class);
    }

    private static EventPosition at(long position) {
        return new EventPosition("map", position);
    }
}
