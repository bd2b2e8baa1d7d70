package dev.waymark.map.exchange.format;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.service.json.JsonConventions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A map as a text to read and to keep in a repository: CommonMark, a heading a stage and a touchpoint. */
final class MarkdownFile {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&#|~!$]");
    private static final Pattern STARTS_A_BLOCK = Pattern.compile("(?m)^(\\s*)([-+=]|\\d+(?=[.)]))");

    private final StringBuilder text = new StringBuilder();

    private MarkdownFile() {}

    static byte[] of(MapView map) {
        MarkdownFile file = new MarkdownFile();
        file.heading("#", map.name());
        file.text.append("\n%s journey, %s, revision %d\n"
                .formatted(
                        JsonConventions.wireName(map.kind()), JsonConventions.wireName(map.state()), map.revision()));
        file.goal(map.goal());
        map.stages().forEach(stage -> {
            file.heading("##", stage.name());
            stage.touchpoints().forEach(file::touchpoint);
        });
        return file.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void goal(@Nullable Goal goal) {
        if (goal != null) {
            text.append('\n');
            line("Goal", goal.statement());
            line("Measured by", goal.measures());
            line("Scope", goal.scope());
        }
    }

    private void touchpoint(TouchpointView touchpoint) {
        TouchpointLanes lanes = touchpoint.lanes();
        heading("###", lanes.name());
        if (lanes.momentOfTruth()) {
            text.append("- **Moment of truth**\n");
        }
        if (lanes.path() == Path.EXCEPTION) {
            text.append("- **Exception path**\n");
        }
        line("Channel", lanes.channel());
        line("Customer does", lanes.customerAction());
        line("Customer thinks", lanes.customerThought());
        line("Customer feels", lanes.feeling() == null ? null : Feelings.words(lanes.feeling()));
        line("Importance", lanes.importance() == null ? null : lanes.importance() + " of 5");
        line("Frontstage", lanes.frontstage());
        line("Backstage", lanes.backstage());
        line("Systems", lanes.systems());
        line("Owner team", lanes.ownerTeam());
        touchpoint.painPoints().forEach(this::painPoint);
        touchpoint.delights().forEach(delight -> line("Delight", delight.text()));
    }

    private void painPoint(PainPointView painPoint) {
        List<String> known = new ArrayList<>();
        if (painPoint.severity() != null) {
            known.add("severity " + painPoint.severity());
        }
        known.add(JsonConventions.wireName(painPoint.state()).replace('-', ' '));
        line("Pain point (%s)".formatted(String.join(", ", known)), painPoint.text());
        painPoint
                .whys()
                .forEach(why ->
                        text.append("  - Why? ").append(escaped(why, "    ")).append('\n'));
    }

    private void heading(String level, String name) {
        String line = escaped(XmlText.of(name).replaceAll("\\s+", " ").strip(), "");
        text.append(text.isEmpty() ? "" : "\n")
                .append(level)
                .append(' ')
                .append(line)
                .append("\n");
    }

    private void line(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append("- **")
                    .append(label)
                    .append(":** ")
                    .append(escaped(value, "  "))
                    .append('\n');
        }
    }

    /** The text as it is, its line breaks as hard ones, indented as what it belongs to. */
    static String escaped(String text, String indent) {
        String safe = SPECIAL.matcher(XmlText.of(text).strip()).replaceAll("\\\\$0");
        String inert = STARTS_A_BLOCK
                .matcher(safe)
                .replaceAll(found -> found.group(2).matches("\\d+") ? "$1$2\\\\" : "$1\\\\$2");
        return inert.replace("\n", "\\\n" + indent);
    }
}
