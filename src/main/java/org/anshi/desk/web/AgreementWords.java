package org.anshi.desk.web;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.anshi.agreement.Codes;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.organisation.Party;
import org.anshi.organisation.Province;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;

/** What an agreement names, in words. */
public class AgreementWords {
    private final JourneyCatalogue journeys;
    private final Language language;

    AgreementWords(JourneyCatalogue journeys, Language language) {
        this.journeys = journeys;
        this.language = language;
    }

    public String duties(Codes codes) {
        return said(codes, code -> Party.of(code).label().in(language));
    }

    public String journeys(Codes codes) {
        return said(
                codes,
                code -> journeys.find(code).map(one -> one.name().in(language)).orElse(code));
    }

    public String categories(Codes codes) {
        return said(codes, code -> ProductCategory.find(code)
                .map(one -> one.label().in(language))
                .orElse(code));
    }

    /** In the order everybody lists them in. */
    public String regions(Codes codes) {
        return codes.isAll()
                ? said(codes, UnaryOperator.identity())
                : Arrays.stream(Province.values())
                        .filter(province -> codes.include(province.code()))
                        .map(province -> province.label().in(language))
                        .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    private String said(Codes codes, UnaryOperator<String> word) {
        if (codes.isAll()) {
            return language == Language.EN ? "all" : "全部";
        }
        return codes.named().stream().map(word).collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }
}
