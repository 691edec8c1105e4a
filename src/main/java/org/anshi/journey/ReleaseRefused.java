package org.anshi.journey;

import java.util.List;
import java.util.stream.Collectors;
import org.anshi.journey.Models.Finding;
import org.anshi.shared.Language;

/** A model release breaks rules; nothing of it was deployed. */
public class ReleaseRefused extends RuntimeException {
    private final transient List<Finding> findings;

    public ReleaseRefused(List<Finding> findings) {
        super(inWords(findings, Language.EN));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** One finding a line: file, element, label, what is wrong, what to do. */
    public String inWords(Language language) {
        return inWords(findings, language);
    }

    private static String inWords(List<Finding> findings, Language language) {
        return findings.stream()
                .map(finding -> finding.file()
                        + (finding.element() == null ? "" : " " + finding.element())
                        + (finding.label() == null ? "" : " “" + finding.label() + "”")
                        + ": " + finding.problem().in(language) + " "
                        + finding.wayOut().in(language))
                .collect(Collectors.joining("\n"));
    }
}
