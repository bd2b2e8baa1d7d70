package dev.waymark.map.picture.canvas;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts in which PNG and PDF are set: Inter, then DejaVu Sans, both shipped with the service; what neither has (such
 * as Chinese, Japanese, Korean and Indic scripts) is set in the fonts of the machine where it has some.
 */
final class Typefaces {
    static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-%s.otf";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans%s.ttf";

    /** Where fontconfig looks. */
    private static final List<Path> FONTS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home"), ".fonts"),
            Path.of(System.getProperty("user.home"), ".local/share/fonts"));

    private static final Typefaces ALL = new Typefaces();

    private final Map<TextStyle, List<Font>> fonts = new EnumMap<>(TextStyle.class);

    private Typefaces() {
        letTheMachineHaveNoFonts();
        boolean machineHasSome = machineHasSome();
        List<Font> plain = faces(shipped(INTER, "Regular"), shipped(DEJAVU, ""), machineHasSome, Font.PLAIN);
        List<Font> bold = faces(shipped(INTER, "SemiBold"), shipped(DEJAVU, "-Bold"), machineHasSome, Font.BOLD);
        List<Font> italic = faces(shipped(INTER, "Italic"), shipped(DEJAVU, "-Oblique"), machineHasSome, Font.PLAIN);
        for (TextStyle style : TextStyle.values()) {
            List<Font> faces = style.bold ? bold : style.italic ? italic : plain;
            fonts.put(
                    style,
                    faces.stream()
                            .map(font -> font.deriveFont((float) style.size))
                            .toList());
        }
    }

    /** The best first. */
    static List<Font> of(TextStyle style) {
        return Objects.requireNonNull(ALL.fonts.get(style));
    }

    /** The first that has a sign; none where no font has it. */
    static @Nullable Font of(TextStyle style, String sign) {
        return of(style).stream().filter(font -> shows(font, sign)).findFirst().orElse(null);
    }

    private static boolean shows(Font font, String sign) {
        if (sign.codePoints().allMatch(letter -> isInvisible(letter) || font.canDisplay(letter))) {
            return sign.codePoints().noneMatch(Character::isEmoji)
                    || !font.createGlyphVector(EXACT, sign)
                            .getGlyphOutline(0)
                            .getBounds2D()
                            .isEmpty();
        }
        return false;
    }

    private static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.FORMAT || (letter >= 0xFE00 && letter <= 0xFE0F);
    }

    private static List<Font> faces(Font first, Font second, boolean machineHasSome, int weight) {
        List<Font> faces = new ArrayList<>(List.of(first, second));
        if (machineHasSome) {
            faces.add(new Font(Font.SANS_SERIF, weight, 1));
        }
        return faces;
    }

    private static Font shipped(String path, String variant) {
        String resource = path.formatted(variant);
        try (InputStream font = Objects.requireNonNull(Typefaces.class.getResourceAsStream(resource), resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** On a Linux without any font Java sets none of ours either, unless it is told that there shall be none. */
    private static void letTheMachineHaveNoFonts() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        if (!linux
                || System.getProperty("sun.awt.fontconfig") != null
                || FONTS.stream().anyMatch(Typefaces::isFilled)) {
            return;
        }
        try {
            Path none = Files.createTempFile("fonts", ".properties");
            none.toFile().deleteOnExit();
            Files.writeString(none, "version=1\nsequence.allfonts=default\n");
            System.setProperty("sun.awt.fontconfig", none.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFilled(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.toString().matches(".*\\.(ttf|otf|ttc|pfb)(\\.gz)?"));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    @SuppressWarnings("CatchingUnchecked") // Java says in no other way that there is no font
    private static boolean machineHasSome() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a');
        } catch (Error _) {
            return false;
        }
    }
}
