package dev.waymark.feedback.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.SentimentLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentsTest {
    private static final Embedder EMBEDDER = new Embedder();
    private static final Sentiments SENTIMENTS = new Sentiments();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I love this camera, the pictures are fantastic. | POSITIVE",
                "Works great, would buy it again! | POSITIVE",
                "Worst purchase ever, it broke after two days. | NEGATIVE",
                "Nobody answers the phone, a complete waste of time. | NEGATIVE"
            })
    void aTextIsCalledWhatAnybodyWouldCallIt(String text, SentimentLabel label) {
        assertThat(of(text).label()).isEqualTo(label);
    }

    @Test
    void whatIsNotSureEnoughIsCalledUncertain() {
        Logistic likelihood = new Logistic(0, 6);
        assertThat(Sentiment.of(0.06, likelihood, 0.5, likelihood).label()).isEqualTo(SentimentLabel.UNCERTAIN);
        assertThat(Sentiment.of(-0.5, likelihood, 0.5, likelihood))
                .isEqualTo(new Sentiment(-0.5, 0.9526, SentimentLabel.NEGATIVE));
    }

    @Test
    void whatSaysLittleOnEitherSideIsNeutralAndWhatIsMixedIsNot() {
        Logistic side = new Logistic(0, 6);
        Logistic neutral = new Logistic(2.4, -8);
        assertThat(Sentiment.of(0.02, side, 0.1, neutral).label()).isEqualTo(SentimentLabel.NEUTRAL);
        assertThat(Sentiment.of(0.02, side, 0.5, neutral).label()).isEqualTo(SentimentLabel.UNCERTAIN);
    }

    @Test
    void scoresStayBetweenTheirEnds() {
        Logistic likelihood = new Logistic(0, 6);
        assertThat(Sentiment.of(1.7, likelihood, 1, likelihood).score()).isEqualTo(1);
        assertThat(Sentiment.of(-1.7, likelihood, 1, likelihood).score()).isEqualTo(-1);
    }

    @Test
    void weightsReadAsTheyWereWritten() {
        byte[] file = SentimentWeights.write(new SentimentModel(
                new Linear(new float[Features.COUNT], 0.25f),
                new Linear(new float[Features.COUNT], 0.5f),
                new Logistic(1, 2),
                new Logistic(3, 4)));
        assertThat(SentimentWeights.write(SentimentWeights.read(file))).isEqualTo(file);
        assertThat(SentimentWeights.name(file))
                .matches("minilm-ridge-[0-9a-f]{8}")
                .isNotEqualTo(SENTIMENTS.model());
    }

    private static Sentiment of(String text) {
        return SENTIMENTS.of(text, EMBEDDER.of(text));
    }
}
