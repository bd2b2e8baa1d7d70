package dev.waymark.contracts.map;

import org.jspecify.annotations.Nullable;

/**
 * What the participants of a workshop agreed on.
 *
 * @param touchpoint where on the map, if it is about one place
 * @param changesMap whether the map was changed with it; else it is for people to carry out
 */
public record Decision(String text, @Nullable TouchpointId touchpoint, boolean changesMap) {
    public Decision {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A decision says something");
        }
    }
}
