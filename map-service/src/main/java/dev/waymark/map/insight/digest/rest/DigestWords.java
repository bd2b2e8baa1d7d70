package dev.waymark.map.insight.digest.rest;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightFigure;
import dev.waymark.map.insight.digest.read.Digest;
import dev.waymark.map.insight.read.OriginView;
import dev.waymark.map.insight.reader.read.Reactions;
import io.quarkus.qute.TemplateExtension;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the templates of a digest say things. */
@TemplateExtension
final class DigestWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private DigestWords() {}

    static boolean isQuiet(Digest digest) {
        return Stream.of(
                        digest.published().items(),
                        digest.corrected().items(),
                        digest.retracted().items(),
                        digest.mostReacted(),
                        digest.reviewsDue().items(),
                        digest.mapsChanged().items())
                .allMatch(List::isEmpty);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String day(Instant moment, String zone) {
        return day(LocalDate.ofInstant(moment, ZoneId.of(zone)));
    }

    /** Everything between line breaks that says something. */
    static List<String> paragraphs(String text) {
        return Pattern.compile("\\R")
                .splitAsStream(text)
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** In one line, whatever the writer did. */
    static String line(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }

    static String joined(List<String> texts) {
        return texts.stream().map(DigestWords::line).collect(Collectors.joining(", "));
    }

    static String audience(List<String> departments) {
        return departments.contains(InsightContent.EVERYBODY) ? "everybody" : joined(departments);
    }

    /** Value, answers and interval: never one without the others. */
    static String words(InsightFigure figure) {
        String unit = figure.unit() == null ? "" : " " + figure.unit();
        return "%s: %s%s (n = %s, 95 %% interval %s to %s)"
                .formatted(
                        figure.name(),
                        number(figure.value()),
                        unit,
                        number(figure.n()),
                        number(figure.low()),
                        number(figure.high()));
    }

    /** From the whole to the place. */
    static List<String> path(OriginView origin) {
        Stream<String> place = Stream.of(
                        origin.mapName(), origin.stageName(), origin.touchpointName(), origin.painPointText())
                .flatMap(Stream::ofNullable);
        return (origin.theme() == null
                        ? place
                        : Stream.concat(
                                place, Stream.of("Theme: " + origin.theme().name())))
                .map(DigestWords::line)
                .toList();
    }

    static String words(Reactions reactions) {
        return Stream.of(
                        counted(reactions.useful(), "useful"),
                        counted(reactions.surprising(), "surprising"),
                        counted(reactions.actingOnIt(), "acting on it"),
                        counted(reactions.disagree(), "disagree"))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(long count, String what) {
        return count == 0 ? "" : count + " " + what;
    }

    private static String number(Number value) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }
}
