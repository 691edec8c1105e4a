package org.anshi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.Attachments;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Consumer;
import org.anshi.entitlement.Entitlements;
import org.anshi.organisation.Organisations;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Issues papers as PDF (Chinese and English) and keeps them in the case file. */
@Service
public class Documents {
    private final CaseFiles cases;
    private final Attachments attachments;
    private final Organisations organisations;
    private final Entitlements entitlements;
    private final ITemplateEngine templates;
    private final Clock clock;

    Documents(
            CaseFiles cases,
            Attachments attachments,
            Organisations organisations,
            Entitlements entitlements,
            ITemplateEngine templates,
            Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.organisations = organisations;
        this.entitlements = entitlements;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * @param template {@code warranty-contract} or {@code recycling-certificate}: a Thymeleaf page under {@code templates/document}
     * @param facts decisions of the journey, such as price and period
     */
    @Transactional
    public Attachment issue(CaseNumber number, String template, Map<String, Object> facts) {
        var kind = PaperKind.of(template);
        var page = templates.process("document/" + kind.template(), contents(cases.get(number), kind, facts));
        return attachments.add(
                number,
                kind.template(),
                kind.title().zh() + " " + kind.title().en(),
                "application/pdf",
                Paper.print(page));
    }

    /** What can be put on paper. */
    public static List<String> templates() {
        return Arrays.stream(PaperKind.values()).map(PaperKind::template).toList();
    }

    private Context contents(CaseFile file, PaperKind kind, Map<String, Object> facts) {
        var contents = new Context();
        var cover = entitlements.coverSoldBy(file.number()).orElse(null);
        contents.setVariable("title", kind.title());
        contents.setVariable("caseNumber", file.number().value());
        contents.setVariable(
                "paperNumber",
                cover != null && kind == PaperKind.WARRANTY_CONTRACT
                        ? cover.contractNumber()
                        : kind.number(file.number()));
        contents.setVariable("issuedOn", LocalDate.now(clock));
        contents.setVariable("product", file.product());
        contents.setVariable("consumer", consumerName(file.number()));
        contents.setVariable("lead", organisations.get(file.lead()));
        contents.setVariable("holder", organisations.get(file.holder()));
        contents.setVariable("insurer", organisations.get(cover == null ? file.holder() : cover.insurer()));
        contents.setVariable("cover", cover);
        contents.setVariable("facts", new Facts(facts, cases.notes(file.number())));
        return contents;
    }

    private String consumerName(CaseNumber number) {
        try {
            Consumer consumer = cases.consumerOf(number);
            return consumer.name();
        } catch (PersonalDataGone erased) {
            return "—";
        }
    }
}
