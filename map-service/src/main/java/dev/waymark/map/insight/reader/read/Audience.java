package dev.waymark.map.insight.reader.read;

import java.util.List;

/**
 * How far an insight has come among those who subscribed to it and may read it.
 *
 * @param subscribers how many there are, whatever departments they subscribed to
 * @param seen how many of them have seen it
 * @param seenByOthers how many have seen it without having subscribed
 */
public record Audience(int subscribers, int seen, int seenByOthers, List<DepartmentAudience> departments) {
    /** How many of those who subscribed to a department there are, and how many of them have seen it. */
    public record DepartmentAudience(String department, int subscribers, int seen) {}
}
