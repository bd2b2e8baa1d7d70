package dev.waymark.feedback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.crypto.Sha256;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for a text, byte by byte and in what strings are the Base64 of, in all that is stored. */
@Singleton
public class Traces {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");

    @Inject
    Logs logs;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "waymark.database-prefix")
    String prefix;

    /** The collections that have it in any of their documents: those of this service by name, others with their database. */
    public List<String> of(String text) {
        return collections().stream().filter(each -> isIn(each, raw(text))).toList();
    }

    /** The same for what leads back to a text as easily as the text: in other letters, encoded, or its plain hash. */
    public Set<String> ofAnyFormOf(String text) {
        List<String> forms = List.of(
                text,
                text.toLowerCase(Locale.ROOT),
                text.toUpperCase(Locale.ROOT),
                URLEncoder.encode(text, UTF_8),
                HexFormat.of().formatHex(text.getBytes(UTF_8)),
                new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_16LE), ISO_8859_1),
                Sha256.hex(text),
                new String(HexFormat.of().parseHex(Sha256.hex(text)), ISO_8859_1));
        Set<String> found = new TreeSet<>();
        for (String collection : collections()) {
            if (forms.stream().anyMatch(form -> isIn(collection, raw(form)) || isIn(collection, form))) {
                found.add(collection);
            }
        }
        return found;
    }

    /** The files of imports under way or left over that have it. */
    public List<Path> inFiles(String text) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("feedback-"))
                    .filter(file -> read(file).contains(raw(text)))
                    .toList();
        }
    }

    private List<String> collections() {
        List<String> names = new ArrayList<>();
        for (String database : client.listDatabaseNames()) {
            if (database.startsWith(prefix)) {
                boolean own = database.equals(logs.ownDatabase().getName());
                client.getDatabase(database)
                        .listCollectionNames()
                        .forEach(name -> names.add(own ? name : database + "/" + name));
            }
        }
        return names;
    }

    private boolean isIn(String collection, String wanted) {
        int slash = collection.indexOf('/');
        MongoDatabase database = slash < 0 ? logs.ownDatabase() : client.getDatabase(collection.substring(0, slash));
        return database
                .getCollection(collection.substring(slash + 1), RawBsonDocument.class)
                .find()
                .into(new ArrayList<>())
                .stream()
                .map(Traces::bytes)
                .anyMatch(bytes -> bytes.contains(wanted) || decoded(bytes).anyMatch(part -> part.contains(wanted)));
    }

    private static Stream<String> decoded(String bytes) {
        return BASE64.matcher(bytes)
                .results()
                .map(found -> found.group().replace('-', '+').replace('_', '/'))
                .map(text -> text.substring(0, text.length() - text.length() % 4))
                .map(text -> new String(Base64.getDecoder().decode(text), ISO_8859_1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            // It was dropped meanwhile.
            return "";
        }
    }

    private static String raw(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    private static String bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return new String(bytes, ISO_8859_1);
    }
}
