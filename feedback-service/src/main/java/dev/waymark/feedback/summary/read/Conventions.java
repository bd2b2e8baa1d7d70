package dev.waymark.feedback.summary.read;

/** How figures are reckoned, in the words of the answers. */
final class Conventions {
    static final String CSAT =
            "share of 4 and 5 of answers 1–5 (top two box) with Wilson's interval; mean with Student's t interval, cut to the scale";
    static final String NPS =
            "100 · (share of 9–10 − share of 0–6) of answers 0–10; Wald interval, adjusted below 100 answers";
    static final String CES =
            "CES 2.0: share of 5–7 of answers 1–7 with Wilson's interval; mean with Student's t interval, cut to the scale";
    static final String SENTIMENT =
            "mean of −1…1 with Student's t interval, cut to the scale; negative: share of −0.05 or less, where that is sure,"
                    + " with Wilson's interval";

    private Conventions() {}
}
