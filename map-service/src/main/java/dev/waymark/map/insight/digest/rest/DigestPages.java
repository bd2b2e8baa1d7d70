package dev.waymark.map.insight.digest.rest;

import dev.waymark.map.insight.digest.read.Digest;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Writes a digest for people. What users wrote stays text: it cannot become markup, nor turn the lines around it. */
@Singleton
class DigestPages {
    private static final int COLUMNS = 78;
    /** What turns text around in embeddings, overrides and isolates; letters say their direction by themselves. */
    private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final Template html;
    private final Template text;

    @Inject
    DigestPages(@Location("insights/digest.html") Template html, @Location("insights/digest.txt") Template text) {
        this.html = html;
        this.text = text;
    }

    String html(Digest digest) {
        return harmless(html.data("digest", digest).render());
    }

    String text(Digest digest) {
        return WrappedLines.of(harmless(text.data("digest", digest).render()), COLUMNS);
    }

    private static String harmless(String page) {
        return BIDI_CONTROLS.matcher(page).replaceAll("");
    }
}
