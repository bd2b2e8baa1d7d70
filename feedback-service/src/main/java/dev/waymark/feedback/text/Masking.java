package dev.waymark.feedback.text;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Masks in a comment what leads to a person or their money: e-mail addresses, IBANs and card numbers whose check digits
 * fit, telephone numbers. Order numbers, dates, prices and serial numbers stay.
 */
@Singleton
public class Masking {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.\\p{L}{2,24}");

    private static final Pattern IBAN_BEGINS = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}");
    private static final Pattern CARD_BEGINS = Pattern.compile("(?<![\\p{L}\\p{N}.,-])\\d");
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;

    /** Bare digits are rarely a telephone number and often something else. */
    private static final Pattern GROUPED = Pattern.compile("\\+.*|.*\\d[^\\d]+\\d.*");

    private static final String SEPARATORS = "[ -]";
    private static final int ASCII = 128;
    private static final int NONE = -1;
    private static final String NOWHERE = "ZZ";
    private static final long TRIES = 1_000;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final CreditCardValidator cards = new CreditCardValidator(CreditCardValidator.AMEX
            + CreditCardValidator.VISA
            + CreditCardValidator.MASTERCARD
            + CreditCardValidator.DISCOVER
            + CreditCardValidator.DINERS);
    private final List<String> regions;

    /**
     * Masks for customers of these regions.
     *
     * @param regions ISO 3166 codes of countries whose telephone numbers are known without their +
     */
    @Inject
    public Masking(
            @ConfigProperty(name = "waymark.phone-regions", defaultValue = "US,GB,DE,FR,ES,IT,NL")
                    List<String> regions) {
        this.regions = regions;
    }

    /** The comment with a word in place of each of these. */
    public String masked(String comment) {
        String masked = EMAIL.matcher(comment).replaceAll("[e-mail]");
        masked = replaced(masked, IBAN_BEGINS, this::endOfIban, "[IBAN]");
        masked = replaced(masked, CARD_BEGINS, this::endOfCard, "[card]");
        masked = withoutPhones(masked, NOWHERE, Leniency.VALID);
        for (String region : regions) {
            masked = withoutPhones(masked, region, Leniency.STRICT_GROUPING);
        }
        return masked;
    }

    /** Puts a word for all that begins so and has an end, wherever between other words and numbers that is. */
    private static String replaced(String text, Pattern begins, EndOf endOf, String word) {
        StringBuilder replaced = new StringBuilder();
        Matcher beginning = begins.matcher(text);
        int from = 0;
        for (int next = 0; next <= text.length() && beginning.find(next); ) {
            int end = endOf.from(text, beginning.start());
            if (end == NONE) {
                next = beginning.start() + 1;
            } else {
                replaced.append(text, from, beginning.start()).append(word);
                from = end;
                next = end;
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** Where what begins at a place ends, or {@link #NONE} if it is not what it looks like. */
    @FunctionalInterface
    private interface EndOf {
        int from(String text, int start);
    }

    /** The words that follow may look like more of it: the country says how long it is. */
    private int endOfIban(String text, int start) {
        IBANValidator.Validator country = IBANValidator.getInstance()
                .getValidator(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
        int end = country == null ? NONE : endOf(text, start, country.getIbanLength());
        return end != NONE
                        && IBANValidator.getInstance()
                                .isValid(text.substring(start, end)
                                        .replaceAll(SEPARATORS, "")
                                        .toUpperCase(Locale.ROOT))
                ? end
                : NONE;
    }

    /** The numbers that follow, such as the date it expires, may look like more of it. */
    private int endOfCard(String text, int start) {
        for (int digits = LONGEST_CARD; digits >= SHORTEST_CARD; digits--) {
            int end = endOf(text, start, digits);
            if (end != NONE && cards.isValid(text.substring(start, end).replaceAll(SEPARATORS, ""))) {
                return end;
            }
        }
        return NONE;
    }

    /** The end of so many letters and digits, one space or hyphen between two of them; they end a word. */
    private static int endOf(String text, int start, int signs) {
        int end = start;
        for (int left = signs; left > 0; end++) {
            if (end == text.length()) {
                return NONE;
            }
            if (isSign(text, end)) {
                left--;
            } else if (" -".indexOf(text.charAt(end)) < 0 || !isSign(text, end - 1)) {
                return NONE;
            }
        }
        return end < text.length() && Character.isLetterOrDigit(text.charAt(end)) ? NONE : end;
    }

    private static boolean isSign(String text, int at) {
        char sign = text.charAt(at);
        return sign < ASCII && Character.isLetterOrDigit(sign);
    }

    private String withoutPhones(String text, String region, Leniency leniency) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (PhoneNumberMatch found : phones.findNumbers(text, region, leniency, TRIES)) {
            if (GROUPED.matcher(found.rawString()).matches()) {
                masked.append(text, from, found.start()).append("[phone]");
                from = found.end();
            }
        }
        return masked.append(text, from, text.length()).toString();
    }
}
