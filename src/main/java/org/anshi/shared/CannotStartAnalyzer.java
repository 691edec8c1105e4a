package org.anshi.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link CannotStart} as two plain sentences instead of a stack trace. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
        return new FailureAnalysis(bothLanguages(cause.what()), bothLanguages(cause.wayOut()), cause);
    }

    private String bothLanguages(Bilingual text) {
        return text.zh() + System.lineSeparator() + text.en();
    }
}
