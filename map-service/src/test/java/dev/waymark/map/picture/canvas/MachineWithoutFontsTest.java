package dev.waymark.map.picture.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineWithoutFontsTest {
    /** Runs in a JVM that finds no font but ours. */
    public static final class Paint {
        public static void main(String[] args) throws IOException {
            Files.write(Path.of(args[0]), PngFile.of(new Words(), Theme.LIGHT, 1));
        }
    }

    /** Two lines: one in our fonts, one that only a font of the machine could have. */
    private record Words() implements Drawing {
        @Override
        public String title() {
            return "Words";
        }

        @Override
        public String description() {
            return "";
        }

        @Override
        public double width() {
            return 400;
        }

        @Override
        public double height() {
            return 80;
        }

        @Override
        public void draw(Canvas canvas) {
            canvas.text(TextStyle.TITLE, "title", Canvas.Anchor.LEFT, 10, 30, "Buying العلبة");
            canvas.text(TextStyle.TITLE, "title", Canvas.Anchor.LEFT, 10, 70, "顧客");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void stillSetsWordsAndBoxesWhatItHasNoLettersFor(@TempDir Path directory) throws Exception {
        Path none = Files.writeString(directory.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig/>");
        Path java = Files.writeString(directory.resolve("fonts.properties"), "version=1\nsequence.allfonts=default\n");
        Path picture = directory.resolve("picture.png");
        ProcessBuilder painting = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + directory,
                "-Dsun.awt.fontconfig=" + java,
                "-cp",
                System.getProperty("java.class.path"),
                Paint.class.getName(),
                picture.toString()));
        painting.environment().put("FONTCONFIG_FILE", none.toString());
        painting.redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
        Process process = painting.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(directory.resolve("said")))
                .isZero();
        BufferedImage painted = ImageIO.read(picture.toFile());
        assertThat(inked(painted, 10, 5, 200, 35)).as("words").isGreaterThan(800);
        assertThat(inked(painted, 10, 45, 80, 30)).as("two boxes").isBetween(60L, 500L);
    }

    private static long inked(BufferedImage image, int x, int y, int width, int height) {
        long inked = 0;
        for (int rgb : image.getRGB(x, y, width, height, null, 0, width)) {
            inked += (rgb & 0xFF) < 0x80 ? 1 : 0;
        }
        return inked;
    }
}
