package dev.waymark.map.picture.drawing;

import static dev.waymark.map.picture.canvas.TextStyle.NOTE;
import static dev.waymark.map.picture.canvas.TextStyle.NUMBER;

import dev.waymark.map.picture.drawing.Scene.Mean;
import dev.waymark.map.picture.drawing.Scene.Measured;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What customers said in numbers: the mean, how sure it is, and how far it lies from what the map says. */
record MeasuredCard(double room) {
    static boolean isIn(@Nullable Touchpoint touchpoint) {
        return touchpoint != null && touchpoint.measured() != null && !touchpoint.isGone();
    }

    List<Card> of(Touchpoint touchpoint) {
        Measured measured = touchpoint.measured();
        if (measured == null || touchpoint.isGone()) {
            return List.of();
        }
        Mean mean = measured.mean();
        String answers = measured.n() == 1 ? "1 answer" : String.format(Locale.ROOT, "%,d answers", measured.n());
        if (mean == null) {
            return List.of(Card.of(Card.Look.PLAIN, note(answers + ": too few to say")));
        }
        List<TextBlock> texts = new ArrayList<>();
        texts.add(TextBlock.of(signed(mean.value()), NUMBER, room));
        texts.add(note("%s … %s, %s".formatted(signed(mean.low()), signed(mean.high()), answers)));
        if (touchpoint.feeling() != null) {
            texts.add(note(gap(mean.value() - touchpoint.feeling())));
        }
        return List.of(new Card(Card.Look.PLAIN, texts));
    }

    private static String gap(double gap) {
        String size = number(Math.abs(gap));
        return size.equals("0.0") ? "As mapped" : size + (gap < 0 ? " worse than mapped" : " better than mapped");
    }

    private static String signed(double value) {
        String size = number(Math.abs(value));
        return size.equals("0.0") ? "0.0" : (value < 0 ? "−" : "+") + size;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private TextBlock note(String text) {
        return TextBlock.of(text, NOTE, room);
    }
}
