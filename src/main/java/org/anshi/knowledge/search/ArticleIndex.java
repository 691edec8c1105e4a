package org.anshi.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.Scope;
import org.anshi.knowledge.Wording;
import org.anshi.knowledge.search.Fields.Field;
import org.anshi.shared.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The articles of one moment, ready to be searched by any number of people; it never changes. */
final class ArticleIndex {
    private static final float SAME_PRODUCT = 2.5f;
    private static final float SAME_CODE = 12;
    private static final int FUZZY_FROM = 5;

    /** Of a long story, in each way of looking: Lucene takes 1,024 clauses in all. */
    private static final int MOST_TERMS = 90;

    /** @param said what the article says */
    record Found(ArticleVersion version, Language language, double score, Said said) {}

    /**
     * @param terms what the article speaks of, way by way
     * @param sayings the same of its title and of each way of asking, by itself
     */
    record Said(Map<String, Set<String>> terms, List<Map<String, Set<String>>> sayings) {}

    private record Entry(ArticleVersion version, Language language, Said said) {}

    private final Wordbook words;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Map<String, Integer>> frequencies = new HashMap<>();
    private final Set<String> codes = new LinkedHashSet<>();

    ArticleIndex(List<ArticleVersion> articles, Wordbook words) {
        this.words = words;
        this.analyzer = Fields.analyzer(words);
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
                for (ArticleVersion article : articles) {
                    writer.addDocument(document(article, Language.ZH, Fields.CHINESE));
                    writer.addDocument(document(article, Language.EN, Fields.ENGLISH));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best first. */
    List<Found> search(String plain, Language language, int most) {
        List<Field> fields = language == Language.EN ? Fields.ENGLISH : Fields.CHINESE;
        try {
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(plain, fields), most).scoreDocs) {
                Document document = searcher.storedFields().document(hit.doc);
                Entry entry =
                        entries.get(document.getField(Fields.KEY).numericValue().intValue());
                if (entry.language() == language) {
                    found.add(new Found(entry.version(), language, hit.score, entry.said()));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knowsCode(String code) {
        return codes.contains(code);
    }

    /** The terms of a plain text, looked at in one way. */
    List<String> terms(String plain, String way) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.TITLE + "." + way, plain)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** How rare a term is: the logarithm of how many articles there are for each that has it. */
    double rarity(String term, String way) {
        int having = frequencies.getOrDefault(way, Map.of()).getOrDefault(term, 0);
        double articles = entries.size() / 2.0;
        return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
    }

    boolean isKnown(String term, String way) {
        return frequencies.getOrDefault(way, Map.of()).containsKey(term);
    }

    private Query query(String plain, List<Field> fields) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Field field : fields) {
            Set<String> terms = new LinkedHashSet<>(terms(plain, field.way()));
            for (String term : terms.stream().limit(MOST_TERMS).toList()) {
                query.add(new BoostQuery(one(field, term), field.weight()), Occur.SHOULD);
            }
        }
        for (String product : words.products(plain)) {
            query.add(bonus(Fields.PRODUCT, product, SAME_PRODUCT), Occur.SHOULD);
        }
        for (String code : PlainText.codes(plain)) {
            query.add(bonus(Fields.CODE, code, SAME_CODE), Occur.SHOULD);
        }
        return query.build();
    }

    /** An English word that no article has is looked for as it may have been meant. */
    private Query one(Field field, String term) {
        boolean misspelt = field.way().equals("stem") && term.length() >= FUZZY_FROM && !isKnown(term, field.way());
        Term looked = new Term(field.name(), term);
        return misspelt ? new FuzzyQuery(looked, term.length() > 7 ? 2 : 1, 1) : new TermQuery(looked);
    }

    private static Query bonus(String field, String value, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), weight);
    }

    private List<Map<String, Set<String>>> sayings(Wording wording, List<Field> fields) {
        List<String> ways = fields.stream().map(Field::way).distinct().toList();
        return Stream.concat(Stream.of(wording.title()), wording.asked().stream())
                .map(words::read)
                .map(saying ->
                        ways.stream().collect(Collectors.toMap(way -> way, way -> Set.copyOf(terms(saying, way)))))
                .toList();
    }

    private Document document(ArticleVersion version, Language language, List<Field> fields) {
        Document document = new Document();
        Wording wording = version.article().in(language);
        Map<String, String> parts = Map.of(
                Fields.TITLE, words.read(wording.title()),
                Fields.ASKED, words.read(String.join("。", wording.asked())),
                Fields.SUMMARY, words.read(wording.summary()),
                Fields.BODY, words.read(wording.body()));
        Map<String, Set<String>> terms = new HashMap<>();
        for (Field field : fields) {
            String text = parts.get(field.part());
            document.add(new TextField(field.name(), text, Store.NO));
            terms.computeIfAbsent(field.way(), way -> new LinkedHashSet<>()).addAll(terms(text, field.way()));
        }
        terms.forEach((way, all) -> all.forEach(term ->
                frequencies.computeIfAbsent(way, none -> new HashMap<>()).merge(term, 1, Integer::sum)));
        Scope scope = version.article().scope();
        if (scope.product() != null) {
            document.add(new StringField(Fields.PRODUCT, scope.product(), Store.NO));
        }
        for (String code : scope.faultCodes()) {
            PlainText.codes(PlainText.of(code)).forEach(plain -> {
                document.add(new StringField(Fields.CODE, plain, Store.NO));
                codes.add(plain);
            });
        }
        document.add(new StoredField(Fields.KEY, entries.size()));
        entries.add(new Entry(version, language, new Said(terms, sayings(wording, fields))));
        return document;
    }
}
