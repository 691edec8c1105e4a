package org.anshi.knowledge.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How text becomes terms: Chinese by words, by pairs of characters and by pairs of sounds, English by stems. */
final class Analyzers {
    private Analyzers() {}

    /** Words as the dictionary cuts them. */
    static Analyzer words(CharArraySet stopWords) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new HMMChineseTokenizer();
                return new TokenStreamComponents(words, new StopFilter(words, stopWords));
            }
        };
    }

    /** Pairs of characters, wherever the words begin. */
    static Analyzer pairs() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer characters = new StandardTokenizer();
                return new TokenStreamComponents(characters, new CJKBigramFilter(characters));
            }
        };
    }

    /** Pairs of syllables in pinyin. */
    static Analyzer sounds() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer characters = new StandardTokenizer();
                TokenStream syllables = new ICUTransformFilter(characters, PlainText.sounds());
                ShingleFilter pairs = new ShingleFilter(syllables, 2, 2);
                pairs.setOutputUnigrams(false);
                pairs.setTokenSeparator("");
                return new TokenStreamComponents(characters, pairs);
            }
        };
    }

    static Analyzer english() {
        return new EnglishAnalyzer();
    }
}
