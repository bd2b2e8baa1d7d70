package dev.waymark.map.journeymap.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.waymark.map.journeymap.difference.Difference.How;
import dev.waymark.map.journeymap.difference.Difference.Words;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares texts word by word; words as Unicode sees them, so that it works without spaces between them too. */
final class WordByWord {
    private WordByWord() {}

    static List<Words> compare(String before, String after) {
        List<Words> words = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(words, How.SAME, delta.getSource().getLines());
            } else {
                add(words, How.REMOVED, delta.getSource().getLines());
                add(words, How.ADDED, delta.getTarget().getLines());
            }
        }
        return words;
    }

    private static void add(List<Words> words, How how, List<String> text) {
        if (!text.isEmpty()) {
            words.add(new Words(how, String.join("", text)));
        }
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
