package dev.waymark.map.picture.drawing;

import static dev.waymark.map.picture.canvas.TextStyle.MARK;
import static dev.waymark.map.picture.canvas.TextStyle.NOTE;

import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.Card.Look;
import dev.waymark.map.picture.drawing.Scene.Before;
import dev.waymark.map.picture.drawing.Scene.Delight;
import dev.waymark.map.picture.drawing.Scene.PainPoint;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a touchpoint says, as cards of a width; with what it said before, struck through. */
record Cards(double room) {
    /** @param field the name the text has where revisions are compared */
    List<Card> text(Touchpoint touchpoint, String field, @Nullable String now, TextStyle style) {
        String before = touchpoint.before().texts().get(field);
        List<TextBlock> texts = new ArrayList<>();
        Mark mark =
                before == null ? Mark.NONE : before.isEmpty() ? Mark.ADDED : now == null ? Mark.REMOVED : Mark.CHANGED;
        if (mark.isShown()) {
            texts.add(block(mark.words(), MARK));
        }
        if (now != null) {
            texts.add(block(now, style).gone(touchpoint.isGone()));
        }
        if (before != null && !before.isEmpty()) {
            texts.add(block(before, style).gone());
        }
        texts.removeIf(text -> text.lines().isEmpty());
        return texts.isEmpty() ? List.of() : List.of(new Card(look(touchpoint.isGone() ? Mark.REMOVED : mark), texts));
    }

    List<Card> painPoints(Touchpoint touchpoint) {
        return touchpoint.painPoints().stream()
                .map(it -> painPoint(it, touchpoint.isGone()))
                .toList();
    }

    List<Card> delights(Touchpoint touchpoint) {
        return touchpoint.delights().stream()
                .map(it -> delight(it, touchpoint.isGone()))
                .toList();
    }

    private Card painPoint(PainPoint pain, boolean withAll) {
        boolean gone = withAll || pain.before().mark() == Mark.REMOVED;
        List<TextBlock> texts = new ArrayList<>();
        mark(texts, pain.before());
        texts.add(block(pain.text(), pain.helped() ? TextStyle.DELIGHT : TextStyle.PAIN)
                .gone(gone));
        was(texts, pain.before());
        if (pain.severity() != null && !pain.helped()) {
            texts.add(block("Severity %d of 5".formatted(pain.severity()), NOTE));
        }
        if (pain.state() != null) {
            texts.add(block(pain.state(), NOTE));
        }
        return new Card(gone ? Look.GONE : pain.helped() ? Look.RELIEF : Look.PAIN, texts);
    }

    private Card delight(Delight delight, boolean withAll) {
        boolean gone = withAll || delight.before().mark() == Mark.REMOVED;
        List<TextBlock> texts = new ArrayList<>();
        mark(texts, delight.before());
        texts.add(block(delight.text(), TextStyle.DELIGHT).gone(gone));
        was(texts, delight.before());
        return new Card(gone ? Look.GONE : Look.DELIGHT, texts);
    }

    private void mark(List<TextBlock> texts, Before before) {
        if (before.mark().isShown()) {
            texts.add(block(before.mark().words(), MARK));
        }
    }

    private void was(List<TextBlock> texts, Before before) {
        before.texts()
                .values()
                .forEach(text -> texts.add(block(text, TextStyle.BODY).gone()));
        before.notes().forEach(note -> texts.add(block(note, NOTE)));
    }

    private static Look look(Mark mark) {
        return switch (mark) {
            case NONE, MOVED -> Look.PLAIN;
            case ADDED -> Look.ADDED;
            case CHANGED -> Look.CHANGED;
            case REMOVED -> Look.GONE;
        };
    }

    private TextBlock block(String text, TextStyle style) {
        return TextBlock.of(text, style, room);
    }
}
