package dev.waymark.map.journeymap.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of texts as they are looked for: by the word boundaries of Unicode (UAX 29), in lower case, without accents,
 * and for languages without spaces each two signs that follow each other.
 */
final class Words {
    /** Of a map with more, what is said last is not found. */
    static final int MOST = 5_000;

    private static final int LONGEST = 64;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
            return new TokenStreamComponents(words, new CJKBigramFilter(folded));
        }
    };

    /** Of the many texts of a map most stay as they are when it changes. */
    private static final Cache<String, List<String>> KNOWN = Caffeine.newBuilder()
            .maximumWeight(2_000_000)
            .<String, List<String>>weigher((text, _) -> text.length())
            .build();

    private Words() {}

    /** Each once, in the order they come. */
    static Set<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (String word : KNOWN.get(text, Words::split)) {
                if (words.size() == MOST) {
                    return words;
                }
                words.add(word);
            }
        }
        return words;
    }

    static Set<String> of(String text) {
        return of(List.of(text));
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < MOST && tokens.incrementToken()) {
                words.add(term.subSequence(0, Math.min(LONGEST, term.length())).toString());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
    }
}
