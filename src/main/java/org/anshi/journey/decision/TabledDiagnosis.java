package org.anshi.journey.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshi.diagnosis.DiagnosisTables;
import org.anshi.diagnosis.Finding;
import org.anshi.diagnosis.Finding.Cause;
import org.anshi.diagnosis.Finding.Choice;
import org.anshi.diagnosis.Finding.Part;
import org.anshi.diagnosis.Finding.Question;
import org.anshi.diagnosis.Finding.Visit;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;
import org.springframework.stereotype.Component;

/** {@code diagnosis.dmn}, the newest that was released: what it says is for today. */
@Component
class TabledDiagnosis implements DiagnosisTables {
    private static final String PRODUCTS = "diagnosis-products";
    private static final String FINDINGS = "diagnosis-findings";
    private static final String ANSWERS = "diagnosis-answers";
    private static final String QUESTION = "question";

    private final DecisionTables tables;

    TabledDiagnosis(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Choice> products() {
        return tables.evaluate(null, PRODUCTS, Map.of()).stream()
                .map(row -> new Choice(text(row, "finding"), label(row), text(row, "finding")))
                .toList();
    }

    @Override
    public Optional<Finding> find(String id) {
        return tables.evaluate(null, FINDINGS, Map.of("finding", id)).stream()
                .findFirst()
                .map(row -> finding(id, row));
    }

    private Finding finding(String id, DecisionTables.Row row) {
        if (text(row, "kind").equals(QUESTION)) {
            List<Choice> choices = tables.evaluate(null, ANSWERS, Map.of("finding", id)).stream()
                    .map(answer -> new Choice(text(answer, "answer"), label(answer), text(answer, "next")))
                    .toList();
            return new Question(id, label(row), choices);
        }
        String part = text(row, "part");
        return new Cause(
                id,
                label(row),
                text(row, "article"),
                part == null ? null : new Part(part, new Bilingual(text(row, "partZh"), text(row, "partEn"))),
                text(row, "skill"),
                Coded.of(Visit.class, text(row, "visit")));
    }

    private static Bilingual label(DecisionTables.Row row) {
        return new Bilingual(text(row, "zh"), text(row, "en"));
    }

    /** Null for an empty cell. */
    private static String text(DecisionTables.Row row, String column) {
        Object cell = row.outputs().get(column);
        return cell == null || String.valueOf(cell).isBlank() ? null : String.valueOf(cell);
    }
}
