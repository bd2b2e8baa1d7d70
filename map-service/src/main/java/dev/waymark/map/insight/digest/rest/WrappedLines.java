package dev.waymark.map.insight.digest.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text for screens with letters of one width: no line is wider than so many columns. */
final class WrappedLines {
    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final String HANGING = "  ";

    private final int columns;
    private final String indent;
    private final StringBuilder text = new StringBuilder();
    private int start;
    private int column;

    private WrappedLines(String indent, int columns) {
        this.indent = indent;
        this.columns = columns;
    }

    /** Wraps each line between words; what follows is indented as the line is, below a bullet as its text is. */
    static String of(String text, int columns) {
        return text.lines().map(line -> wrapped(line, columns)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String wrapped(String line, int columns) {
        String words = line.stripLeading();
        String indent = line.substring(0, line.length() - words.length());
        WrappedLines lines =
                new WrappedLines(words.startsWith("* ") || words.startsWith("- ") ? indent + HANGING : indent, columns);
        lines.text.append(indent);
        lines.start = indent.length();
        lines.column = lines.start;
        SPACES.splitAsStream(words).forEach(lines::add);
        return lines.text.toString().stripTrailing();
    }

    private void add(String word) {
        int width =
                LETTER.matcher(word).results().mapToInt(it -> width(it.group())).sum();
        boolean isFirst = column == start;
        boolean isTooLongForAnyLine = width > columns - indent.length();
        if (!isFirst && column + 1 + width > columns && !isTooLongForAnyLine) {
            breakLine();
        } else if (!isFirst) {
            text.append(' ');
            column++;
        }
        Matcher letters = LETTER.matcher(word);
        while (letters.find()) {
            append(letters.group());
        }
    }

    /** A word longer than a line is cut between letters. */
    private void append(String letter) {
        int width = width(letter);
        if (column + width > columns) {
            breakLine();
        }
        text.append(letter);
        column += width;
    }

    private void breakLine() {
        if (text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n').append(indent);
        start = indent.length();
        column = start;
    }

    /** Of a letter with its marks. */
    private static int width(String letter) {
        return letter.codePoints().map(WrappedLines::columnsOf).max().orElse(0);
    }

    private static int columnsOf(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /** What terminals draw twice as wide: East Asian letters and their forms, emoji. */
    private static boolean isWide(int point) {
        boolean isForm = (point >= 0x3000 && point <= 0x303E)
                || (point >= 0xFF01 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6);
        return isForm
                || switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
                    default -> Character.isEmojiPresentation(point);
                };
    }
}
