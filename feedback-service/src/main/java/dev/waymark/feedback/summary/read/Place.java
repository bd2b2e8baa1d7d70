package dev.waymark.feedback.summary.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What counters are kept of: everything, a map, or one thing on a map. */
record Place(Level level, String key) {
    static final Place EVERYTHING = new Place(Level.ALL, "");

    private static final String SEPARATOR = "|";

    /**
     * How finely counters are kept. Much is said of everything and of a map: a document a day keeps them small. Little is
     * said of one touchpoint: a document a week keeps them few.
     */
    enum Level {
        ALL("a", Unit.DAY),
        MAP("m", Unit.DAY),
        TOUCHPOINT("t", Unit.WEEK);

        private final String code;
        private final Unit fine;

        Level(String code, Unit fine) {
            this.code = code;
            this.fine = fine;
        }

        /** What holds single days. */
        Unit fine() {
            return fine;
        }
    }

    /** The time one document is about; in it each slot has counters of its own. */
    enum Unit {
        DAY {
            @Override
            LocalDate start(LocalDate day) {
                return day;
            }

            @Override
            String slot(LocalDate day) {
                return "d";
            }
        },
        WEEK {
            @Override
            LocalDate start(LocalDate day) {
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }

            @Override
            String slot(LocalDate day) {
                return "d" + day.getDayOfWeek().getValue();
            }
        },
        MONTH {
            @Override
            LocalDate start(LocalDate day) {
                return day.withDayOfMonth(1);
            }

            @Override
            String slot(LocalDate day) {
                return "m";
            }
        };

        abstract LocalDate start(LocalDate day);

        abstract String slot(LocalDate day);
    }

    static Place ofMap(String mapKey) {
        return new Place(Level.MAP, mapKey);
    }

    /** The document that counts that day; what is divided both ways has one of its own, as it is large and seldom read. */
    String document(Unit unit, LocalDate day, Cut cut) {
        String document = String.join(
                SEPARATOR, level.code, key, unit.name(), unit.start(day).toString());
        return cut == Cut.BOTH ? document + SEPARATOR + cut.field() : document;
    }
}
