package org.anshi.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;

/**
 * What somebody should know, and do, about one concern.
 *
 * @param owner the organisation that answers for it
 * @param danger whether people or property may come to harm: then safety comes first, and a person with priority
 * @param sources the law or standard it states, where it states one
 * @param reviewBy after that day it is no longer told, unless it was approved again
 */
public record Article(
        OrganisationId owner,
        Scope scope,
        boolean danger,
        Wording zh,
        Wording en,
        List<String> sources,
        LocalDate reviewBy) {
    public Article {
        sources = List.copyOf(sources);
    }

    public Wording in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
