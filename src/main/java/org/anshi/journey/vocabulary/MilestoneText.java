package org.anshi.journey.vocabulary;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshi.casefile.CaseFile;
import org.anshi.journey.model.ElementProperties;
import org.anshi.journey.model.WrittenDate;
import org.anshi.organisation.Organisations;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Fills the places in a text an analyst wrote: {@code {holder}}, {@code {lead}}, {@code {product}}, {@code {caseNumber}},
 * {@code {stage}}, {@code {due:solution}}, {@code {answerBy:solution}}, {@code {newDue:solution}}, {@code {value:quoteAmount}}, {@code {date:appointmentAt}}.
 * Instead of a stage's name, {@code stage} means the process's variable of that name.
 */
@Component
class MilestoneText {
    static final Pattern PLACE =
            Pattern.compile("\\{(holder|lead|product|caseNumber|stage|(?:due|answerBy|newDue|value|date):(\\w+))}");
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final Pattern A_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Bilingual AS_AGREED = new Bilingual("约定的时间", "the agreed time");

    private final CaseOfStep cases;
    private final Organisations organisations;
    private final PromiseKeeper promises;
    private final ElementProperties properties;
    private final Clock clock;

    MilestoneText(
            CaseOfStep cases,
            Organisations organisations,
            PromiseKeeper promises,
            ElementProperties properties,
            Clock clock) {
        this.cases = cases;
        this.organisations = organisations;
        this.promises = promises;
        this.properties = properties;
        this.clock = clock;
    }

    Bilingual fill(Bilingual text, DelegateExecution step) {
        CaseFile file = cases.file(step);
        return new Bilingual(fill(text.zh(), file, step, Language.ZH), fill(text.en(), file, step, Language.EN));
    }

    private String fill(String text, CaseFile file, DelegateExecution step, Language language) {
        Matcher match = PLACE.matcher(text == null ? "" : text);
        return match.replaceAll(
                place -> Matcher.quoteReplacement(value(place.group(1), place.group(2), file, step, language)));
    }

    private String value(String place, String of, CaseFile file, DelegateExecution step, Language language) {
        return switch (of == null ? place : place.substring(0, place.indexOf(':'))) {
            case "holder" -> organisations.get(file.holder()).name().in(language);
            case "lead" -> organisations.get(file.lead()).name().in(language);
            case "product" -> file.product().label();
            case "caseNumber" -> file.number().value();
            case "stage" -> stage(step, "stage").label().in(language);
            case "due" -> promised(file, stage(step, of), PromiseView::dueAt, language);
            case "answerBy" -> promised(file, stage(step, of), PromiseView::answerBy, language);
            case "newDue" -> promised(file, stage(step, of), PromiseView::newDueAt, language);
            case "date" -> written(step.getVariable(of), language);
            default -> words(of, step, language);
        };
    }

    /** The stage written down, or, where it says {@code stage}, the one the process was called for. */
    static Stage stage(DelegateExecution step, String written) {
        return Stage.of("stage".equals(written) ? String.valueOf(step.getVariable("stage")) : written);
    }

    private String promised(CaseFile file, Stage stage, Function<PromiseView, Instant> which, Language language) {
        return promises.find(file.number(), stage)
                .map(which)
                .map(instant -> date(instant, language))
                .orElse(AS_AGREED.in(language));
    }

    /** A day without a time is told as a day: its hours stand beside it. */
    private String written(Object date, Language language) {
        String day = String.valueOf(date);
        if (A_DAY.matcher(day).matches()) {
            return (language == Language.EN ? DAY_EN : DAY_ZH).format(LocalDate.parse(day));
        }
        return date(WrittenDate.read(date, clock.getZone()), language);
    }

    /** A decision's code in the words the analyst gave it on the step ({@code value.exclusions.wear-misuse.zh}), else as it is. */
    private String words(String variable, DelegateExecution step, Language language) {
        Object value = step.getVariable(variable);
        String code = value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
        return properties
                .of(step)
                .getOrDefault("value." + variable + "." + code + (language == Language.EN ? ".en" : ".zh"), code);
    }

    private String date(Instant instant, Language language) {
        return (language == Language.EN ? EN : ZH).format(instant.atZone(clock.getZone()));
    }
}
