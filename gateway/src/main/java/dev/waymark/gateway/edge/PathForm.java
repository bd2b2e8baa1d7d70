package dev.waymark.gateway.edge;

import java.util.regex.Pattern;

/**
 * The one form a request target may have. Whatever two servers could read differently (dot segments, empty segments,
 * path parameters, encoded separators, double encoding, absolute form) is refused instead of normalised, so that the
 * path that was checked is the path the service sees.
 */
final class PathForm {

    private static final Pattern PATH = Pattern.compile("(?:/(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*)+");
    /** Encoded control characters, space, {@code " % . / ; \} and DEL. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("%(?:[01][0-9A-Fa-f]|2[0-2]|25|2[EeFf]|3[Bb]|5[Cc]|7[Ff])");

    private static final Pattern DOTS = Pattern.compile("/\\.{1,}(?:/|$)");
    private static final Pattern QUERY = Pattern.compile("[\\x21-\\x7E&&[^#<>\"]]*");

    private PathForm() {}

    static boolean accepts(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return PATH.matcher(path).matches()
                && !path.contains("//")
                && !DOTS.matcher(path).find()
                && !AMBIGUOUS.matcher(path).find()
                && QUERY.matcher(query).matches();
    }
}
