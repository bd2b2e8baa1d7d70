package dev.waymark.map.picture.drawing;

import java.util.Locale;

/** What became of something since the revision a picture is compared with: told by a sign, a word and a look. */
public enum Mark {
    NONE(""),
    ADDED("+"),
    REMOVED("−"),
    CHANGED("±"),
    MOVED("→");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    boolean isShown() {
        return this != NONE;
    }

    String words() {
        return sign + " " + name().charAt(0) + lower().substring(1);
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
