package dev.waymark.feedback.theme.read;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemesId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/** The comments searches found of a theme, without what was merged into it. */
public record ThemeCore(@BsonId ThemeId id, ThemesId themes, List<FeedbackId> members) {
    ThemeCore gathered(List<FeedbackId> joined, List<FeedbackId> left) {
        Set<FeedbackId> now = new LinkedHashSet<>(members);
        left.forEach(now::remove);
        now.addAll(joined);
        return new ThemeCore(id, themes, List.copyOf(now));
    }
}
