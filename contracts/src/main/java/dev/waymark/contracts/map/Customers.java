package dev.waymark.contracts.map;

/**
 * Whose journey a map draws, where it is not everybody's.
 *
 * @param description the group in words; for an individual something that stands for them, never a name: maps cannot
 *     forget
 */
public record Customers(CustomersKind kind, String description) {
    public Customers {
        if (description.isBlank()) {
            throw new IllegalArgumentException("Customers are described");
        }
    }
}
