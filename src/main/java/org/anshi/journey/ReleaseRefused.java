package org.anshi.journey;

import java.util.List;
import java.util.stream.Collectors;

/** A model release breaks rules; nothing of it was deployed. */
public class ReleaseRefused extends RuntimeException {
    private final transient List<Models.Finding> findings;

    public ReleaseRefused(List<Models.Finding> findings) {
        super(findings.stream()
                .map(f -> f.file() + (f.element() == null ? "" : " " + f.element()) + ": " + f.problem() + " "
                        + f.wayOut())
                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Models.Finding> findings() {
        return findings;
    }
}
