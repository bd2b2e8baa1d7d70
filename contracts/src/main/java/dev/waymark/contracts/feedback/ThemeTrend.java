package dev.waymark.contracts.feedback;

/**
 * The share of a theme in the latest four weeks against its share before.
 *
 * @param test how the shares were compared: {@code two-proportion-z} or {@code fisher-exact}, one-sided
 * @param difference of the shares, recent minus earlier, −1 … 1
 * @param low lower end of the 95 % interval of the difference (Newcombe)
 * @param high upper end of it
 * @param pValue of no growth, adjusted for the number of themes (Benjamini and Hochberg 1995)
 * @param emerging whether the growth is shown: the adjusted p-value is below 0.05
 */
public record ThemeTrend(String test, double difference, double low, double high, double pValue, boolean emerging) {}
