package dev.waymark.map.exchange.format;

import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A Mermaid user journey: stages are sections, touchpoints tasks, feelings −2 … 2 scores 1 … 5. */
final class MermaidFile {
    /** Mermaid would read these as its own; as entity codes it draws them. */
    private static final Pattern SPECIAL = Pattern.compile("[#:;,%<>&\"'{}\\[\\]`\\\\]");

    private static final Pattern KEYWORD =
            Pattern.compile("(?i)\\A(?=journey|title|section|acctitle|accdescr|---|style|classdef|end\\b)");

    private MermaidFile() {}

    static byte[] of(MapView map) {
        StringBuilder text = new StringBuilder("journey\n    title ")
                .append(escaped(map.name()))
                .append('\n');
        map.stages().forEach(stage -> section(stage, text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void section(StageView stage, StringBuilder text) {
        text.append("    section ").append(escaped(stage.name())).append('\n');
        for (TouchpointView touchpoint : stage.touchpoints()) {
            TouchpointLanes lanes = touchpoint.lanes();
            int score = lanes.feeling() == null ? 3 : lanes.feeling() + 3;
            String team =
                    lanes.ownerTeam() == null || lanes.ownerTeam().isBlank() ? "" : ", " + escaped(lanes.ownerTeam());
            text.append("      %s: %d: Customer%s\n".formatted(escaped(lanes.name()), score, team));
        }
    }

    /** One line that is drawn as the text is. */
    static String escaped(String text) {
        String line = XmlText.of(text).replaceAll("\\s+", " ").strip();
        String safe =
                SPECIAL.matcher(line).replaceAll(found -> code(found.group().codePointAt(0)));
        return KEYWORD.matcher(safe).find() ? code(safe.codePointAt(0)) + safe.substring(1) : safe;
    }

    private static String code(int letter) {
        return "#" + letter + ";";
    }
}
