package dev.waymark.stack.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.stack.CannotGoOn;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {
    @TempDir
    Path directory;

    @Test
    void tooLittleSpaceIsSaidInOneSentence() {
        assertThatThrownBy(() -> FreeSpace.check(directory, 5_000_000_000_000_000L))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageMatching(
                        "The disk of " + directory + " has [\\d.]+ GB left and Waymark needs 5000000\\.0 GB: "
                                + "make room, or choose another place with --data\\.");
    }

    @Test
    void aPlaceThatDoesNotExistYetIsMade() {
        var place = directory.resolve("new/place");

        assertThatCode(() -> FreeSpace.check(place, 1)).doesNotThrowAnyException();
        assertThat(place).isDirectory();
    }
}
