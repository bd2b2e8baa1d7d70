package dev.waymark.map.insight.digest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.map.InsightFigure;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightOrigin.Theme;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.map.insight.digest.read.Digest;
import dev.waymark.map.insight.digest.read.Digest.ChangedMap;
import dev.waymark.map.insight.digest.read.Digest.DueReview;
import dev.waymark.map.insight.digest.read.Digest.Part;
import dev.waymark.map.insight.digest.read.Digest.Reacted;
import dev.waymark.map.insight.digest.read.Digest.Told;
import dev.waymark.map.insight.read.InsightView.Retraction;
import dev.waymark.map.insight.read.OriginView;
import dev.waymark.map.insight.reader.read.Reactions;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class DigestPagesTest {
    private static final String ATTACK = "<script>alert('x')</script><img src=x onerror=alert(1)> {digest.id} & \"q\"";
    private static final Instant DAY = Instant.parse("2026-11-17T09:00:00Z");

    @Inject
    DigestPages pages;

    @Test
    void aWeekIsToldAsAnOutlineThatScreenReadersCanFollow() {
        Document page = page(week(
                List.of(told("Buyers leave", "One.\n\nTwo.", null)),
                List.of(told("Parcels are late", "Later.", null)),
                List.of(told("Wrong", "x", new Retraction("Counted twice", DAY)))));

        assertThat(page.documentType()).isNotNull();
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Insights of the week 2026-W47");
        assertThat(page.select("h1")).extracting(Element::text).containsExactly("Insights of the week");
        assertThat(page.select("main > section > h2"))
                .extracting(Element::text)
                .containsExactly(
                        "New insights",
                        "Corrected",
                        "Retracted",
                        "Most reacted to",
                        "Reviews due next week",
                        "Maps that changed since you acknowledged them");
        assertThat(page.select("section"))
                .allSatisfy(section ->
                        assertThat(section.expectFirst("h2").id()).isEqualTo(section.attr("aria-labelledby")));
        assertThat(page.select("h3"))
                .extracting(Element::text)
                .containsExactly("Buyers leave", "Parcels are late", "Wrong");
        assertThat(page.select("#published ~ article p[dir=auto]"))
                .extracting(Element::text)
                .containsExactly("One.", "Two.");
        assertThat(page.expectFirst(".figures li").text())
                .isEqualTo("Give up: 41.5 % (n = 1,312, 95 % interval 36.2 to 47)");
        assertThat(page.text())
                .contains("Monday, 16 November 2026 to Sunday, 22 November 2026")
                .contains("Found in Buying a camera › Purchase › Theme: registration")
                .contains("3 useful, 1 acting on it")
                .contains("Revision 12, Tuesday, 17 November 2026; you acknowledged revision 9");
    }

    @Test
    void thePageBringsEverythingAlongAndRunsNothing() {
        Document page = page(week(List.of(told(ATTACK, ATTACK, new Retraction(ATTACK, DAY))), List.of(), List.of()));

        assertThat(page.select("script, img, link, iframe, object, form, a, [src], [href], [style], base"))
                .isEmpty();
        assertThat(page.select("*").stream().flatMap(it -> it.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.expectFirst("h3").text()).isEqualTo(ATTACK);
        assertThat(page.expectFirst("style").data()).contains("prefers-color-scheme: dark");
        assertThat(page.expectFirst("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
    }

    @Test
    void textThatRunsTheOtherWayTurnsNothingAround() {
        String trick = "\u202Egnorw\u202C \u2067x\u2069 שלום";
        Digest week = week(List.of(told(trick, trick, null)), List.of(), List.of());

        for (String written : List.of(pages.html(week), pages.text(week))) {
            assertThat(written)
                    .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]")
                    .contains("gnorw x שלום");
        }
        assertThat(page(week).expectFirst("h3").attr("dir")).isEqualTo("auto");
    }

    @Test
    void textIsAtMostSeventyEightColumnsWideAndNoWriterForgesAHeading() {
        String text = "word ".repeat(300) + "x".repeat(400) + "\nRETRACTED\n\u2028* Forged";
        String written = pages.text(week(
                List.of(told("Title " + "y".repeat(190), text, null)),
                List.of(told("Late", text, new Retraction("Why\nNEW INSIGHTS", DAY))),
                List.of()));

        assertThat(written.lines()).allMatch(line -> line.length() <= 78, "no wider than 78");
        assertThat(written.lines().filter(line -> !line.isEmpty() && !line.startsWith(" ") && !line.startsWith("* ")))
                .containsExactly(
                        "INSIGHTS OF THE WEEK",
                        "Monday, 16 November 2026 to Sunday, 22 November 2026",
                        "2026-W47, Europe/Berlin",
                        "NEW INSIGHTS",
                        "CORRECTED",
                        "MOST REACTED TO",
                        "REVIEWS DUE NEXT WEEK",
                        "MAPS THAT CHANGED SINCE YOU ACKNOWLEDGED THEM");
        assertThat(written.lines()).filteredOn(line -> line.startsWith("* ")).hasSize(5);
        assertThat(written)
                .contains("  - Give up: 41.5 % (n = 1,312, 95 % interval 36.2 to 47)\n")
                .contains("  RETRACTED LATER, on Tuesday, 17 November 2026:\n  Why\n  NEW INSIGHTS\n");
    }

    @Test
    void aQuietWeekSaysSo() {
        Digest quiet = new Digest(
                new UUID(1, 1),
                "2026-W47",
                LocalDate.parse("2026-11-16"),
                LocalDate.parse("2026-11-22"),
                "Europe/Berlin",
                DAY,
                DAY,
                false,
                LocalDate.parse("2026-11-23"),
                new Part<>(List.of(), 0),
                new Part<>(List.of(), 0),
                new Part<>(List.of(), 0),
                List.of(),
                new Part<>(List.of(), 0),
                new Part<>(List.of(), 0));

        assertThat(page(quiet).select("section")).isEmpty();
        assertThat(page(quiet).expectFirst("main").text())
                .endsWith("This week has not ended: more may come. Nothing new this week.");
        assertThat(pages.text(quiet)).isEqualTo("""
                INSIGHTS OF THE WEEK
                Monday, 16 November 2026 to Sunday, 22 November 2026
                2026-W47, Europe/Berlin

                This week has not ended: more may come.

                Nothing new this week.
                """);
    }

    private Document page(Digest digest) {
        return Jsoup.parse(pages.html(digest));
    }

    private static Digest week(List<Told> published, List<Told> corrected, List<Told> retracted) {
        JourneyMapId map = new JourneyMapId(new UUID(3, 3));
        return new Digest(
                new UUID(1, 1),
                "2026-W47",
                LocalDate.parse("2026-11-16"),
                LocalDate.parse("2026-11-22"),
                "Europe/Berlin",
                DAY,
                DAY,
                true,
                LocalDate.parse("2026-11-23"),
                new Part<>(published, 0),
                new Part<>(corrected, 2),
                new Part<>(retracted, 0),
                List.of(new Reacted(new InsightId(new UUID(2, 2)), "Buyers leave", new Reactions(3, 0, 1, 0), 4, null)),
                new Part<>(
                        List.of(new DueReview(
                                new ReviewId(new UUID(4, 4)),
                                map,
                                "Buying a camera",
                                LocalDate.parse("2026-11-24"),
                                "Spring models")),
                        0),
                new Part<>(List.of(new ChangedMap(map, "Buying a camera", 12, DAY, 9L)), 0));
    }

    private static Told told(String title, String text, @Nullable Retraction retraction) {
        OriginView origin = new OriginView(
                new JourneyMapId(new UUID(3, 3)),
                "Buying a camera",
                null,
                "Purchase",
                null,
                null,
                null,
                null,
                new Theme(null, "registration"));
        return new Told(
                new InsightId(new UUID(2, 2)),
                1,
                title,
                text,
                origin,
                List.of(new InsightFigure("Give up", 41.5, "%", 1_312, 36.2, 47)),
                List.of("it", "sales"),
                List.of("checkout"),
                "Mara Winter",
                DAY,
                DAY,
                retraction);
    }
}
