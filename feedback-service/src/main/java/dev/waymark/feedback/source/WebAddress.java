package dev.waymark.feedback.source;

import dev.waymark.service.problem.Refusal;
import java.net.URI;
import java.net.URISyntaxException;

/** An absolute http or https address; without a user, whose name can look like another host. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * Reads one.
     *
     * @throws Refusal 400 naming the field url
     */
    public static URI of(String text) {
        try {
            URI uri = new URI(text);
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // No address at all: refused below like any other.
        }
        throw Refusal.invalid("url", "must be an http or https address, without a user or a fragment");
    }
}
