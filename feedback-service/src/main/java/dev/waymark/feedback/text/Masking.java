package dev.waymark.feedback.text;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
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

    private static final Pattern IBAN =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?:[ -]?[A-Za-z0-9]){11,30}");
    private static final Pattern CARD =
            Pattern.compile("(?<![\\p{L}\\p{N}.,-])\\d(?:[ -]?\\d){12,18}(?![\\p{L}\\p{N}])");

    /** Bare digits are rarely a telephone number and often something else. */
    private static final Pattern GROUPED = Pattern.compile("\\+.*|.*\\d[^\\d]+\\d.*");

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
        masked = IBAN.matcher(masked).replaceAll(this::iban);
        masked = CARD.matcher(masked)
                .replaceAll(found -> cards.isValid(digits(found.group())) ? "[card]" : found.group());
        masked = withoutPhones(masked, NOWHERE, Leniency.VALID);
        for (String region : regions) {
            masked = withoutPhones(masked, region, Leniency.STRICT_GROUPING);
        }
        return masked;
    }

    /** The words that follow may look like more of it: the country says how long it is. */
    private String iban(MatchResult found) {
        String candidate = found.group();
        IBANValidator.Validator country = IBANValidator.getInstance()
                .getValidator(candidate.substring(0, 2).toUpperCase(Locale.ROOT));
        if (country == null) {
            return candidate;
        }
        int end = 0;
        for (int signs = 0; signs < country.getIbanLength() && end < candidate.length(); end++) {
            signs += Character.isLetterOrDigit(candidate.charAt(end)) ? 1 : 0;
        }
        String iban = candidate.substring(0, end).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        boolean goesOn = end < candidate.length() && Character.isLetterOrDigit(candidate.charAt(end));
        return !goesOn && IBANValidator.getInstance().isValid(iban) ? "[IBAN]" + candidate.substring(end) : candidate;
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

    private static String digits(String text) {
        return text.replaceAll("[ -]", "");
    }
}
