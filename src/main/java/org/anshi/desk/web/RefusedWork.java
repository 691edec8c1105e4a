package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Says on the page itself why something was not done, and beside each field what is at fault there. */
final class RefusedWork {
    private RefusedWork() {}

    static void tell(Refused refused, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(
                refused.kind() == Refused.Kind.INVALID ? HttpStatus.BAD_REQUEST.value() : HttpStatus.CONFLICT.value());
        Language language = Language.of(locale);
        model.addAttribute("refused", refused.reason().in(language));
        model.addAttribute(
                "faults",
                refused.faults().stream()
                        .collect(Collectors.toMap(
                                Refused.Fault::field,
                                fault -> fault.message().in(language),
                                (first, second) -> first)));
    }
}
