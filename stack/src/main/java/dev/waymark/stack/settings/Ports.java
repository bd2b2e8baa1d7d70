package dev.waymark.stack.settings;

import java.util.Map;

/** The port of each part: the chosen one, else the standard one moved by {@code offset}. */
public record Ports(int offset, Map<Part, Integer> chosen) {
    public Ports {
        chosen = Map.copyOf(chosen);
    }

    public int of(Part part) {
        return chosen.getOrDefault(part, part.standardPort() + offset);
    }
}
