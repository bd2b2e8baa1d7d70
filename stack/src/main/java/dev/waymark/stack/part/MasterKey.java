package dev.waymark.stack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of all customers' keys: made once for a data directory, for without it no comment can be read again. */
final class MasterKey {
    private static final int BYTES = 32;

    private MasterKey() {}

    static String of(Path data) {
        var file = data.resolve("master-key");
        try {
            if (!Files.exists(file)) {
                var onlyTheOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                var random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                Files.writeString(
                        Files.createFile(file, onlyTheOwner),
                        Base64.getEncoder().encodeToString(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
