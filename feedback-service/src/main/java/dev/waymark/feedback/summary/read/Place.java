package dev.waymark.feedback.summary.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What counters are kept of: everything, a map, or one thing on a map. */
record Place(Level level, String key) {
    static final Place EVERYTHING = new Place(Level.ALL, "");

    /** The slot of all days of a document together. */
    static final String WHOLE = "all";

    private static final String SEPARATOR = "|";

    enum Level {
        ALL("a"),
        MAP("m"),
        TOUCHPOINT("t");

        private final String code;

        Level(String code) {
            this.code = code;
        }
    }

    /** The time one document is about. */
    enum Unit {
        /** From Monday (ISO 8601); its days have slots of their own too. */
        WEEK {
            @Override
            LocalDate start(LocalDate day) {
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
        },
        MONTH {
            @Override
            LocalDate start(LocalDate day) {
                return day.withDayOfMonth(1);
            }
        };

        abstract LocalDate start(LocalDate day);
    }

    static Place ofMap(String mapKey) {
        return new Place(Level.MAP, mapKey);
    }

    /**
     * The document that counts that day, divided so. Its time is last: what is asked for together is next to each other, and
     * read together.
     */
    String document(Unit unit, LocalDate day, Cut cut) {
        return String.join(
                SEPARATOR,
                level.code,
                key,
                unit.name(),
                cut.code(),
                unit.start(day).toString());
    }

    /** The slot of one day in the document of its week. */
    static String slot(LocalDate day) {
        return "d" + day.getDayOfWeek().getValue();
    }
}
