package dev.waymark.feedback.quote;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.text.Masking;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens comments for the caller of the request: analysts read all, contributors and journey managers what customers agreed
 * to have quoted, without what leads to a person, all others nothing.
 */
@Singleton
public class Quotations {
    @Inject
    Vault vault;

    @Inject
    Masking masking;

    @Inject
    Caller caller;

    /** The texts as the caller may read them; those without text or of erased customers are missing. */
    public Map<FeedbackId, String> of(Collection<FeedbackView> views) {
        Vault.Opened keys = vault.open(views.stream()
                .map(FeedbackView::subject)
                .filter(Objects::nonNull)
                .toList());
        Map<FeedbackId, String> texts = new HashMap<>();
        for (FeedbackView view : views) {
            String text = of(view, keys);
            if (text != null) {
                texts.put(view.id(), text);
            }
        }
        return texts;
    }

    /** The text of one, opened with these keys; null where the caller may not read it or there is none any more. */
    public @Nullable String of(FeedbackView view, Vault.Opened keys) {
        boolean isAnalyst = caller.is(Roles.ANALYST);
        if (!isAnalyst && !(caller.is(Roles.CONTRIBUTOR) && view.mayBeQuoted())) {
            return null;
        }
        String text = whole(view, keys);
        return text == null || isAnalyst ? text : masking.masked(text);
    }

    /** The text of one as analysts read it, whoever asks; null where there is none, or none any more. */
    public static @Nullable String whole(FeedbackView view, Vault.Opened keys) {
        SealedText sealed = view.comment();
        return sealed == null ? null : keys.text(view.id(), sealed);
    }
}
