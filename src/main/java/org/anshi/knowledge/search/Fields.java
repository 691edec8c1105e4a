package org.anshi.knowledge.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** Which part of an article is searched in which way, and how much each counts. */
final class Fields {
    static final String TITLE = "title";
    static final String ASKED = "asked";
    static final String SUMMARY = "summary";
    static final String BODY = "body";

    static final String KEY = "key";
    static final String PRODUCT = "product";
    static final String CODE = "code";

    /** One way of looking at one part. */
    record Field(String part, String way, float weight) {
        String name() {
            return part + "." + way;
        }
    }

    static final List<Field> CHINESE = List.of(
            new Field(TITLE, "word", 1.6f),
            new Field(ASKED, "word", 1.4f),
            new Field(SUMMARY, "word", 0.7f),
            new Field(BODY, "word", 0.3f),
            new Field(TITLE, "pair", 1.0f),
            new Field(ASKED, "pair", 1.0f),
            new Field(SUMMARY, "pair", 0.4f),
            new Field(BODY, "pair", 0.2f),
            new Field(TITLE, "sound", 0.7f),
            new Field(ASKED, "sound", 0.7f));

    static final List<Field> ENGLISH = List.of(
            new Field(TITLE, "stem", 1.6f),
            new Field(ASKED, "stem", 1.4f),
            new Field(SUMMARY, "stem", 0.7f),
            new Field(BODY, "stem", 0.3f));

    private Fields() {}

    static Analyzer analyzer(Wordbook words) {
        Map<String, Analyzer> byWay = Map.of(
                "word", Analyzers.words(words.empty()),
                "pair", Analyzers.pairs(),
                "sound", Analyzers.sounds(),
                "stem", Analyzers.english());
        Map<String, Analyzer> byField = new HashMap<>();
        CHINESE.forEach(field -> byField.put(field.name(), byWay.get(field.way())));
        ENGLISH.forEach(field -> byField.put(field.name(), byWay.get(field.way())));
        return new PerFieldAnalyzerWrapper(byWay.get("pair"), byField);
    }
}
