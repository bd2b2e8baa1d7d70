package dev.waymark.map.insight.rest;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightFigure;
import dev.waymark.contracts.map.InsightOrigin;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.map.insight.rest.InsightForm.FigureForm;
import dev.waymark.map.insight.rest.InsightForm.OriginForm;
import dev.waymark.map.insight.rest.InsightForm.ThemeForm;
import dev.waymark.map.insight.write.InsightDocument;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a form: what must fit together does. */
final class InsightFormReader {
    private InsightFormReader() {}

    /**
     * What shall be said.
     *
     * @param before what was said so far; nothing of a new one
     */
    static InsightDocument read(InsightForm form, @Nullable InsightDocument before) {
        InsightState state = form.state() == null ? InsightState.PUBLISHED : form.state();
        boolean isRetracted = before != null && before.state() == InsightState.RETRACTED;
        if (state == InsightState.RETRACTED && !isRetracted) {
            throw Refusal.invalid("state", "is reached by POST …/retraction, which asks for the reason");
        }
        return new InsightDocument(
                new InsightContent(
                        Topics.line(form.title()),
                        form.text().strip(),
                        origin(form.origin()),
                        figures(form.figures()),
                        Topics.departments(form.departments()),
                        Topics.read("tags", form.tags())),
                state);
    }

    private static InsightOrigin origin(OriginForm form) {
        boolean isPlace = form.stage() != null || form.touchpoint() != null || form.painPoint() != null;
        if (form.map() == null && isPlace) {
            throw Refusal.invalid("origin.map", "must be named where a place on it is");
        }
        if (form.map() == null && form.theme() == null) {
            throw Refusal.invalid("origin", "must name a map or a theme");
        }
        ThemeForm theme = form.theme();
        return new InsightOrigin(
                form.map(),
                form.stage(),
                form.touchpoint(),
                form.painPoint(),
                theme == null ? null : new InsightOrigin.Theme(theme.id(), Topics.line(theme.name())));
    }

    private static List<InsightFigure> figures(@Nullable List<FigureForm> forms) {
        List<InsightFigure> figures = new ArrayList<>();
        for (FigureForm form : forms == null ? List.<FigureForm>of() : forms) {
            boolean isFinite = Double.isFinite(form.low()) && Double.isFinite(form.high());
            if (!isFinite || !(form.low() <= form.value() && form.value() <= form.high())) {
                throw Refusal.invalid("figures[%d]".formatted(figures.size()), "must have low ≤ value ≤ high");
            }
            figures.add(new InsightFigure(
                    Topics.line(form.name()), form.value(), form.unit(), form.n(), form.low(), form.high()));
        }
        return figures;
    }
}
