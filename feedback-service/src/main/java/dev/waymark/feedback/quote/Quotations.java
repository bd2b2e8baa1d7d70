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

/**
 * Opens comments for the caller of the request, as where they are listed: analysts read all, contributors and journey
 * managers without what leads to a person, all others nothing.
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
        Map<FeedbackId, String> texts = new HashMap<>();
        if (caller.is(Roles.CONTRIBUTOR)) {
            boolean isAnalyst = caller.is(Roles.ANALYST);
            Vault.Opened keys = vault.open(views.stream()
                    .map(FeedbackView::subject)
                    .filter(Objects::nonNull)
                    .toList());
            for (FeedbackView view : views) {
                SealedText sealed = view.comment();
                String text = sealed == null ? null : keys.text(view.id(), sealed);
                if (text != null) {
                    texts.put(view.id(), isAnalyst ? text : masking.masked(text));
                }
            }
        }
        return texts;
    }
}
