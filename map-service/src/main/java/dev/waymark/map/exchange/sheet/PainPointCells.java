package dev.waymark.map.exchange.sheet;

import static dev.waymark.map.exchange.sheet.Column.PAIN_POINTS;
import static dev.waymark.map.exchange.sheet.Column.PAIN_POINT_SEVERITY;
import static dev.waymark.map.exchange.sheet.Column.PAIN_POINT_STATE;
import static dev.waymark.map.exchange.sheet.Column.WHYS;

import dev.waymark.contracts.map.PainPointState;
import dev.waymark.map.exchange.sheet.SheetStage.SheetPainPoint;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.service.json.JsonConventions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pain points in cells side by side: the second severity is that of the second pain point. */
final class PainPointCells {
    private PainPointCells() {}

    static List<SheetPainPoint> read(Row row) {
        List<String> texts = row.several(PAIN_POINTS);
        List<String> severities = beside(texts, row, PAIN_POINT_SEVERITY);
        List<String> states = beside(texts, row, PAIN_POINT_STATE);
        List<List<String>> whys =
                WHYS.stream().map(why -> beside(texts, row, why)).toList();
        List<SheetPainPoint> result = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int place = i;
            if (!texts.get(i).isEmpty()) {
                result.add(new SheetPainPoint(
                        texts.get(i),
                        at(severities, i)
                                .flatMap(it -> Stream.ofNullable(row.understood(
                                        PAIN_POINT_SEVERITY,
                                        it,
                                        word -> Words.number(word, 1, 5),
                                        "must be a whole number from 1 to 5")))
                                .findFirst()
                                .orElse(null),
                        whys.stream().flatMap(answers -> at(answers, place)).toList(),
                        at(states, i)
                                .flatMap(it -> Stream.ofNullable(row.understood(
                                        PAIN_POINT_STATE,
                                        it,
                                        Words::state,
                                        "must be raised, being-worked-on, reduced or gone")))
                                .findFirst()
                                .orElse(PainPointState.RAISED)));
            }
        }
        return result;
    }

    /** What the columns say of these pain points; columns that would say nothing are left out. */
    static Map<Column, List<String>> written(List<PainPointView> painPoints) {
        Map<Column, List<String>> cells = new EnumMap<>(Column.class);
        cells.put(PAIN_POINTS, painPoints.stream().map(PainPointView::text).toList());
        cells.put(
                PAIN_POINT_SEVERITY,
                painPoints.stream()
                        .map(it -> it.severity() == null ? "" : it.severity().toString())
                        .toList());
        if (painPoints.stream().anyMatch(it -> it.state() != PainPointState.RAISED)) {
            cells.put(
                    PAIN_POINT_STATE,
                    painPoints.stream()
                            .map(it -> JsonConventions.wireName(it.state()))
                            .toList());
        }
        for (int i = 0; i < WHYS.size(); i++) {
            int place = i;
            cells.put(
                    WHYS.get(i),
                    painPoints.stream()
                            .map(it -> place < it.whys().size() ? it.whys().get(place) : "")
                            .toList());
        }
        cells.values().removeIf(things -> things.stream().allMatch(String::isEmpty));
        return cells;
    }

    private static List<String> beside(List<String> texts, Row row, Column column) {
        List<String> things = row.several(column);
        if (things.size() > texts.size()) {
            row.wrong(column, "must not say more than there are pain points, %d".formatted(texts.size()));
        }
        return things;
    }

    private static Stream<String> at(List<String> things, int place) {
        return things.stream().skip(place).limit(1).filter(thing -> !thing.isEmpty());
    }
}
