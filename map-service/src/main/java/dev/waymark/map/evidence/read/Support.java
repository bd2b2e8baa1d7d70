package dev.waymark.map.evidence.read;

import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.MapElement;
import java.time.LocalDate;

/**
 * What one piece of evidence gives the element it is about.
 *
 * @param countsUntil the last day it is not older than a year
 */
public record Support(MapElement about, EvidenceGrade grade, LocalDate countsUntil) {}
