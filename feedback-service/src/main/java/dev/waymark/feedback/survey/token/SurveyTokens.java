package dev.waymark.feedback.survey.token;

import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.privacy.Signatures;
import dev.waymark.feedback.survey.token.SurveyToken.OpenLink;
import dev.waymark.feedback.survey.token.SurveyToken.Personal;
import dev.waymark.feedback.survey.token.SurveyToken.Showing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes and reads tokens: in Base64 for addresses, a kind of one byte, ids, the expiry in seconds or the link's number,
 * and a signature over all that. Nothing of it is stored.
 */
@Singleton
public class SurveyTokens {
    private static final byte PERSONAL = 1;
    private static final byte OPEN_LINK = 2;
    private static final byte SHOWING = 3;
    private static final int ID_BYTES = 16;
    private static final int PERSONAL_BYTES = 1 + 2 * ID_BYTES + Long.BYTES;
    private static final int OPEN_LINK_BYTES = 1 + ID_BYTES + Integer.BYTES;
    private static final int SHOWING_BYTES = OPEN_LINK_BYTES + ID_BYTES;
    private static final Set<Integer> LENGTHS = Set.of(PERSONAL_BYTES, OPEN_LINK_BYTES, SHOWING_BYTES);

    private final Signatures signatures;

    @Inject
    SurveyTokens(Signatures signatures) {
        this.signatures = signatures;
    }

    public String text(SurveyToken token) {
        byte[] content = switch (token) {
            case Personal it ->
                id(
                                id(
                                        ByteBuffer.allocate(PERSONAL_BYTES).put(PERSONAL),
                                        it.survey().value()),
                                it.response().value())
                        .putLong(it.expiresAt().getEpochSecond())
                        .array();
            case OpenLink it ->
                id(
                                ByteBuffer.allocate(OPEN_LINK_BYTES).put(OPEN_LINK),
                                it.survey().value())
                        .putInt(it.link())
                        .array();
            case Showing it ->
                id(
                                id(
                                                ByteBuffer.allocate(SHOWING_BYTES)
                                                        .put(SHOWING),
                                                it.survey().value())
                                        .putInt(it.link()),
                                it.response().value())
                        .array();
        };
        byte[] signature = signatures.of(content);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(content.length + signature.length)
                        .put(content)
                        .put(signature)
                        .array());
    }

    /** Empty for whatever was not written here. */
    public Optional<SurveyToken> read(String text) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int length = all.length - Signatures.BYTES;
        if (!LENGTHS.contains(length)) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(all, length);
        return signatures.fits(Arrays.copyOfRange(all, length, all.length), content)
                ? Optional.of(token(ByteBuffer.wrap(content)))
                : Optional.empty();
    }

    private static SurveyToken token(ByteBuffer content) {
        byte kind = content.get();
        SurveyId survey = new SurveyId(id(content));
        return switch (kind) {
            case PERSONAL ->
                new Personal(survey, new ResponseId(id(content)), Instant.ofEpochSecond(content.getLong()));
            case OPEN_LINK -> new OpenLink(survey, content.getInt());
            case SHOWING -> new Showing(survey, content.getInt(), new ResponseId(id(content)));
            default -> throw new IllegalStateException("Nothing else was ever signed");
        };
    }

    private static ByteBuffer id(ByteBuffer to, UUID id) {
        return to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }
}
