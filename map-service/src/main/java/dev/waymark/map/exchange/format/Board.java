package dev.waymark.map.exchange.format;

import dev.waymark.map.exchange.format.Box.Look;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A map laid out for whiteboards: a column a touchpoint, a row a lane, boxes high enough for their texts. */
record Board(String title, List<Box> boxes) {
    private static final int COLUMN = 200;
    private static final int LABEL = 120;
    private static final int GAP = 10;
    private static final int LINE = 18;
    private static final int LETTERS_A_LINE = 24;

    static Board of(MapView map) {
        List<TouchpointView> touchpoints = map.stages().stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .toList();
        List<Box> boxes = new ArrayList<>();
        int columns = map.stages().stream().mapToInt(Board::columns).sum();
        int width = LABEL + Math.max(columns, 3) * (COLUMN + GAP);
        String title = BoardLane.title(map);
        int y = height(title, width / COLUMN);
        boxes.add(new Box(Look.TITLE, 0, 0, width, y, title));
        y = stages(map.stages(), y + GAP, boxes);
        for (BoardLane lane : BoardLane.values()) {
            int height = touchpoints.stream()
                    .map(lane::text)
                    .filter(text -> !text.isBlank())
                    .mapToInt(text -> height(text, 1))
                    .max()
                    .orElse(0);
            if (height > 0) {
                lane(lane, map.stages(), y, height, boxes);
                y += height + GAP;
            }
        }
        return new Board(map.name(), boxes);
    }

    private static int stages(List<StageView> stages, int y, List<Box> boxes) {
        int height = stages.stream()
                .mapToInt(stage -> height(stage.name(), columns(stage)))
                .max()
                .orElse(0);
        int x = LABEL + GAP;
        for (StageView stage : stages) {
            int width = columns(stage) * (COLUMN + GAP) - GAP;
            boxes.add(new Box(Look.STAGE, x, y, width, height, stage.name()));
            x += width + GAP;
        }
        return y + height + GAP;
    }

    private static void lane(BoardLane lane, List<StageView> stages, int y, int height, List<Box> boxes) {
        boxes.add(new Box(Look.LANE, 0, y, LABEL, height, lane.label()));
        int x = LABEL + GAP;
        for (StageView stage : stages) {
            int inStage = x;
            for (TouchpointView touchpoint : stage.touchpoints()) {
                String text = lane.text(touchpoint);
                if (!text.isBlank()) {
                    boxes.add(new Box(lane.look(), inStage, y, COLUMN, height, text));
                }
                inStage += COLUMN + GAP;
            }
            x += columns(stage) * (COLUMN + GAP);
        }
    }

    private static int columns(StageView stage) {
        return Math.max(1, stage.touchpoints().size());
    }

    /** Full-width letters take two places. */
    private static int height(String text, int columns) {
        long lines = Stream.of(text.split("\\R", -1))
                .mapToLong(line -> 1
                        + line.codePoints()
                                        .map(letter -> letter < 0x1100 ? 1 : 2)
                                        .sum()
                                / (LETTERS_A_LINE * columns))
                .sum();
        return Math.toIntExact(lines * LINE + LINE);
    }
}
