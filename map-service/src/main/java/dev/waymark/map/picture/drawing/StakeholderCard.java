package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.Scene.Stakeholder;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Somebody who works on the map: who they are, what they may do, which revision they stand behind. */
record StakeholderCard(Stakeholder stakeholder, long revision, double width, List<TextBlock> texts) {
    private static final double PAD = 12;
    private static final double SIGN = 30;

    /** How far somebody agrees. */
    enum Agreement {
        THIS_REVISION,
        ANOTHER_REVISION,
        NONE;

        static Agreement of(Stakeholder stakeholder, long revision) {
            Long acknowledged = stakeholder.acknowledged();
            return acknowledged == null ? NONE : acknowledged == revision ? THIS_REVISION : ANOTHER_REVISION;
        }
    }

    static StakeholderCard of(Stakeholder stakeholder, long revision, double width) {
        return new StakeholderCard(stakeholder, revision, width, texts(stakeholder, revision, width - 2 * PAD - SIGN));
    }

    double height() {
        return texts.stream().mapToDouble(TextBlock::height).sum() + 2 * PAD;
    }

    void draw(Canvas canvas, double x, double top) {
        boolean gone = stakeholder.before().mark() == Mark.REMOVED;
        String look = switch (stakeholder.before().mark()) {
            case NONE, MOVED -> "card";
            case ADDED -> "added";
            case CHANGED -> "changed";
            case REMOVED -> "ghost";
        };
        canvas.open("cell", null);
        canvas.box(look, x, top, width, height(), 8);
        if (!gone) {
            sign(canvas, Agreement.of(stakeholder, revision), x + PAD + 8, top + PAD + 9);
        }
        double y = top + PAD;
        for (TextBlock text : texts) {
            text.draw(canvas, x + PAD + SIGN, y);
            y += text.height();
        }
        canvas.close();
    }

    private static List<TextBlock> texts(Stakeholder stakeholder, long revision, double room) {
        Mark mark = stakeholder.before().mark();
        List<TextBlock> texts = new ArrayList<>();
        if (mark.isShown()) {
            texts.add(TextBlock.of(mark.words(), TextStyle.MARK, room));
        }
        texts.add(TextBlock.of(stakeholder.name(), TextStyle.NAME, room).gone(mark == Mark.REMOVED));
        texts.add(TextBlock.of(stakeholder.role(), TextStyle.NOTE, room));
        stakeholder.before().notes().forEach(note -> texts.add(TextBlock.of(note, TextStyle.NOTE, room)));
        if (mark != Mark.REMOVED) {
            texts.add(TextBlock.of(agreement(stakeholder, revision), TextStyle.NOTE, room));
        }
        return texts;
    }

    private static String agreement(Stakeholder stakeholder, long revision) {
        return switch (Agreement.of(stakeholder, revision)) {
            case THIS_REVISION -> "Has confirmed this revision";
            case ANOTHER_REVISION -> "Has confirmed revision %d, not this one".formatted(stakeholder.acknowledged());
            case NONE -> "Has confirmed no revision yet";
        };
    }

    static void explain(LegendBand legend, Scene scene) {
        List<Agreement> found = scene.stakeholders().stream()
                .filter(it -> it.before().mark() != Mark.REMOVED)
                .map(it -> Agreement.of(it, scene.revision()))
                .toList();
        for (Agreement agreement : Agreement.values()) {
            String words = switch (agreement) {
                case THIS_REVISION -> "Has confirmed this revision";
                case ANOTHER_REVISION -> "Has confirmed another one";
                case NONE -> "Has confirmed none yet";
            };
            legend.with(found.contains(agreement), words, (canvas, x, y) -> sign(canvas, agreement, x + 12, y));
        }
    }

    /** A tick, a half and an empty circle. */
    private static void sign(Canvas canvas, Agreement agreement, double x, double y) {
        Path2D inside = new Path2D.Double();
        switch (agreement) {
            case THIS_REVISION -> {
                canvas.dot("done", x, y, 8);
                inside.moveTo(x - 3.5, y);
                inside.lineTo(x - 1, y + 3);
                inside.lineTo(x + 4, y - 3);
                canvas.path("tick", inside);
            }
            case ANOTHER_REVISION -> {
                canvas.dot("open", x, y, 7);
                inside.moveTo(x, y - 7);
                inside.curveTo(x - 9.3, y - 7, x - 9.3, y + 7, x, y + 7);
                inside.closePath();
                canvas.path("half", inside);
            }
            case NONE -> canvas.dot("open", x, y, 7);
        }
    }
}
