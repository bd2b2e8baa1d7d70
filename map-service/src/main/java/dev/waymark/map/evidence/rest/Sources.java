package dev.waymark.map.evidence.rest;

import dev.waymark.contracts.Id;
import dev.waymark.contracts.map.EvidenceSource;
import dev.waymark.contracts.map.SourceType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the sources of evidence are. */
final class Sources {
    private Sources() {}

    /** How a source is called by callers, who know feedback by its id like everything else. */
    static String reference(EvidenceSource source) {
        return source.feedback() == null
                ? Objects.requireNonNull(source.reference(), "what is no feedback has a reference")
                : source.feedback().toString();
    }

    /** Where it can be opened, if anywhere: nothing but addresses of the web and of this API. */
    static @Nullable String link(EvidenceSource source) {
        String reference = reference(source);
        if (source.type() == SourceType.FEEDBACK) {
            return "/api/v1/feedback/" + reference;
        }
        if (source.type() == SourceType.DATA_ITEM && isId(reference)) {
            return "/api/v1/kpis/" + reference;
        }
        if (source.type() == SourceType.INTERVIEW && isId(reference)) {
            return "/api/v1/interviews/" + reference;
        }
        return isAddress(reference) ? reference : null;
    }

    /** An absolute http or https address; without a user, whose name can look like another host. */
    static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isId(String text) {
        try {
            return Id.parse(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
