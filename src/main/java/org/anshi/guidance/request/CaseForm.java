package org.anshi.guidance.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anshi.casefile.CaseFile;
import org.anshi.guidance.Pending;
import org.anshi.guidance.Talk;
import org.anshi.guidance.machine.Words;
import org.anshi.guidance.store.DraftTable;
import org.anshi.intake.IntakeDesk;
import org.anshi.intake.PhoneNumber;
import org.anshi.knowledge.Answer.Hit;
import org.anshi.knowledge.Knowledge;
import org.anshi.knowledge.Question;
import org.anshi.privacy.Mask;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Component;

/** A request filled in by talking: one thing asked at a time, all of it shown at the end, and submitted on a yes. */
@Component
public class CaseForm {
    /**
     * @param number the case that was opened; null where something is still asked
     * @param failed what was said was no answer to what was asked
     */
    public record Step(String text, List<String> choices, Pending pending, CaseNumber number, boolean failed) {}

    /** In the order in which they are looked for. */
    private static final Map<String, Pattern> JOURNEYS = new LinkedHashMap<>();

    static {
        JOURNEYS.put("recycling", Pattern.compile("回收|以旧换新|旧.{0,4}(处理|卖)|recycl|trade.?in"));
        JOURNEYS.put("warranty-extension", Pattern.compile("延保|延长保修|extend|extension"));
        JOURNEYS.put("replacement", Pattern.compile("退货|换货|退换|退掉|换一|换新|更换|return|replace|exchange|refund"));
        JOURNEYS.put("delivery", Pattern.compile("送货|配送|派送|没送到|安装|deliver|install"));
    }

    private static final String REPAIR = "repair";
    private static final double LIKELY = 0.3;
    private static final Pattern DOES_NOT_KNOW =
            Pattern.compile("(?i)\\s*(不知道|不清楚|没有|没牌子|不记得|忘了|无|skip|i? ?don['’]?t know|not sure|none|no)[\\s。.!！]*");
    private static final int LONGEST_NAME = 100;

    private final DraftTable drafts;
    private final Knowledge knowledge;
    private final IntakeDesk intake;
    private final Words words;

    CaseForm(DraftTable drafts, Knowledge knowledge, IntakeDesk intake, Words words) {
        this.drafts = drafts;
        this.knowledge = knowledge;
        this.intake = intake;
        this.words = words;
    }

    /** @param told what the consumer said of their concern, in their words */
    public Step begin(Talk talk, String told) {
        String journey = JOURNEYS.entrySet().stream()
                .filter(one ->
                        one.getValue().matcher(told.toLowerCase(Locale.ROOT)).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(REPAIR);
        return ask(talk, new Draft(journey, categoryOf(talk, told).orElse(null), null, told, null, null));
    }

    /** What was said to the question that is pending; asked again where it was no answer to it. */
    public Step go(Talk talk, String said) {
        Draft draft = drafts.find(talk).orElse(null);
        if (draft == null) {
            return begin(talk, said);
        }
        Language language = talk.language();
        return switch (talk.pending()) {
            case CATEGORY ->
                category(said)
                        .map(category -> ask(talk, draft.with(Pending.CATEGORY, category.code())))
                        .orElseGet(() -> again(question(Pending.CATEGORY, draft, language)));
            case BRAND ->
                ask(
                        talk,
                        draft.with(
                                Pending.BRAND,
                                DOES_NOT_KNOW.matcher(said).matches() ? Draft.NO_BRAND : shortened(said)));
            case NAME -> ask(talk, draft.with(Pending.NAME, shortened(said)));
            case PHONE ->
                PhoneNumber.normalised(said.strip())
                        .map(phone -> ask(talk, draft.with(Pending.PHONE, phone)))
                        .orElseGet(() -> new Step(
                                words.say(language, "form.phone.again"), List.of(), Pending.PHONE, null, true));
            default -> again(question(draft.missing(), draft, language));
        };
    }

    private static Step again(Step step) {
        return new Step(step.text(), step.choices(), step.pending(), step.number(), true);
    }

    /** Exactly one case, however often a yes arrives. */
    public Step submit(Talk talk) {
        Draft draft = drafts.find(talk).orElseThrow(() -> new IllegalStateException("Nothing was filled in"));
        Language language = talk.language();
        try {
            CaseFile opened = intake.open(
                    draft.request(language), "talk-form-" + talk.id(), talk.id().toString());
            drafts.drop(talk);
            return new Step(
                    words.say(language, "form.opened", opened.number()), List.of(), null, opened.number(), false);
        } catch (Refused refused) {
            return new Step(
                    words.say(
                            language,
                            "form.refused",
                            refused.faults().isEmpty()
                                    ? refused.reason().in(language)
                                    : refused.faults().get(0).message().in(language)),
                    List.of(words.say(language, "choice.person")),
                    null,
                    null,
                    true);
        }
    }

    /** Nothing of it is kept. */
    public void drop(Talk talk) {
        drafts.drop(talk);
    }

    private Step ask(Talk talk, Draft draft) {
        drafts.keep(talk, draft);
        return question(draft.missing(), draft, talk.language());
    }

    private Step question(Pending missing, Draft draft, Language language) {
        return switch (missing) {
            case CATEGORY ->
                new Step(
                        words.say(language, "form.category"),
                        List.of(ProductCategory.values()).stream()
                                .map(category -> category.label().in(language))
                                .toList(),
                        missing,
                        null,
                        false);
            case SUBMIT ->
                new Step(
                        words.say(
                                language,
                                "form.submit",
                                words.say(language, "journey." + draft.journey()),
                                draft.category().label().in(language),
                                draft.brand(),
                                draft.description(),
                                Mask.name(draft.name()),
                                Mask.phone(draft.phone())),
                        List.of(words.say(language, "choice.submit"), words.say(language, "choice.drop")),
                        missing,
                        null,
                        false);
            default -> new Step(words.say(language, "form." + missing.code()), List.of(), missing, null, false);
        };
    }

    private Optional<ProductCategory> category(String said) {
        return List.of(ProductCategory.values()).stream()
                .filter(category -> said.contains(category.label().zh())
                        || said.equalsIgnoreCase(category.label().en())
                        || said.equals(category.code()))
                .findFirst();
    }

    /** What the articles that come near are about. */
    private Optional<ProductCategory> categoryOf(Talk talk, String told) {
        return knowledge
                .find(
                        Question.of(
                                told.length() > Question.LONGEST ? told.substring(0, Question.LONGEST) : told,
                                talk.language()),
                        3)
                .stream()
                .filter(hit -> hit.sureness() >= LIKELY)
                .map(Hit::version)
                .map(version -> version.article().scope().category())
                .filter(category -> category != null)
                .findFirst();
    }

    private static String shortened(String said) {
        String line = said.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }
}
