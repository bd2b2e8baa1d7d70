package dev.waymark.feedback.analysis;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.intake.write.AnalyseFeedback;
import dev.waymark.feedback.intake.write.AssignFeedback;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.text.Embedder;
import dev.waymark.feedback.text.Languages;
import dev.waymark.feedback.text.Sentiment;
import dev.waymark.feedback.text.Sentiments;
import dev.waymark.service.axon.Commands;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/** Opens comments, reads them, keeps their vectors and has noted what they say. */
@Singleton
class Analysis {
    @Inject
    Vault vault;

    @Inject
    Embedder embedder;

    @Inject
    Languages languages;

    @Inject
    Sentiments sentiments;

    @Inject
    Embeddings embeddings;

    @Inject
    Likeness likeness;

    @Inject
    Submissions submissions;

    @Inject
    Commands commands;

    /** Analyses comments; of several editions of one the last. Done again, nothing changes. */
    void of(Collection<Said> comments) {
        Map<FeedbackId, Said> last = new LinkedHashMap<>();
        comments.forEach(said -> last.put(said.feedback(), said));
        Vault.Opened keys = vault.open(
                last.values().stream().map(said -> said.comment().subject()).toList());
        List<Embedded> vectors = new ArrayList<>();
        List<SubjectId> subjects = new ArrayList<>();
        List<CommandMessage<?>> findings = new ArrayList<>();
        Map<JourneyMapId, Places> maps = new HashMap<>();
        // Entities in one order, or two commits could wait for each other.
        List<Said> ordered = last.values().stream()
                .sorted(Comparator.comparing(said -> said.feedback().toString()))
                .toList();
        for (Said said : ordered) {
            String text = keys.text(said.feedback(), said.comment());
            if (text != null) {
                submissions.giveWay();
                float[] vector = embedder.of(text);
                vectors.add(new Embedded(said.feedback(), vector));
                subjects.add(said.comment().subject());
                AnalyseFeedback analysed = analysed(said, text, vector);
                findings.add(message(said, analysed));
                JourneyMapId map = said.mapToFindPlaceOn();
                if (map != null && analysed.language().equals(Languages.ENGLISH)) {
                    assigned(said, map, maps.computeIfAbsent(map, likeness::on).of(vector))
                            .ifPresent(assigned -> findings.add(message(said, assigned)));
                }
            }
        }
        if (!findings.isEmpty()) {
            embeddings.keep(vectors, subjects, keys);
            commands.orderTogether(sending -> findings.forEach(sending::send));
        }
    }

    private AnalyseFeedback analysed(Said said, String text, float[] vector) {
        String language = languages.of(text, said.language());
        if (!language.equals(Languages.ENGLISH)) {
            return new AnalyseFeedback(
                    said.feedback(), said.edition(), language, null, null, SentimentLabel.UNSCORED, sentiments.model());
        }
        Sentiment sentiment = sentiments.of(text, vector);
        return new AnalyseFeedback(
                said.feedback(),
                said.edition(),
                language,
                sentiment.score(),
                sentiment.confidence(),
                sentiment.label(),
                sentiments.model());
    }

    private static Optional<AssignFeedback> assigned(Said said, JourneyMapId map, List<Suggestion> suggestions) {
        return suggestions.stream()
                .findFirst()
                .filter(likeliest -> likeliest.confidence() >= Suggestion.CONFIDENT)
                .map(likeliest -> new AssignFeedback(
                        said.feedback(),
                        map,
                        likeliest.stage(),
                        likeliest.touchpoint(),
                        AssignedBy.LIKENESS,
                        likeliest.confidence()));
    }

    private static CommandMessage<?> message(Said said, Object command) {
        return GenericCommandMessage.asCommandMessage(command).withMetaData(said.cause());
    }

    void forget(SubjectId subject) {
        embeddings.erase(subject);
    }
}
