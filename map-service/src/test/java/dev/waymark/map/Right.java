package dev.waymark.map;

import dev.waymark.contracts.map.Visibility;

/**
 * What an operation needs the caller to be allowed on its map.
 *
 * @param answers + let through, - refused, ? as though there were no such thing
 */
record Right(Grid answers) {
    static final Right READ = new Right(Grid.of("?+++++", "-+++++", "++++++", "++++++"));

    /** As above, but of what belongs to a map one may not read it is not even told that it is there. */
    static final Right READ_ELSE_UNKNOWN = new Right(Grid.of("?+++++", "?+++++", "++++++", "++++++"));

    /** Add to what is said about the map. */
    static final Right CONTRIBUTE = new Right(Grid.of("?-++++", "--++++", "--++++", "++++++"));

    /** Change what the map says. */
    static final Right CHANGE = new Right(Grid.of("?--+++", "---+++", "---+++", "++++++"));

    /** Say who works on the map. */
    static final Right MANAGE = new Right(Grid.of("?---++", "----++", "----++", "----++"));

    /** How a call is answered. */
    enum Answer {
        /** As though there were no such thing. */
        UNKNOWN,
        REFUSED,
        /** Let through to the rules of the thing itself. */
        ALLOWED
    }

    Answer answer(Visibility visibility, MapCaller caller) {
        return switch (answers.at(visibility, caller)) {
            case '?' -> Answer.UNKNOWN;
            case '-' -> Answer.REFUSED;
            default -> Answer.ALLOWED;
        };
    }
}
