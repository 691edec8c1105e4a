package org.anshi.desk.api;

import java.util.List;
import java.util.Locale;
import org.anshi.desk.file.NotYours;
import org.anshi.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is for others to do is refused to programs with the same words as to people. */
@RestControllerAdvice(basePackageClasses = DenialsInJson.class)
class DenialsInJson {
    private record Denial(String type, String title, int status, String detail, List<String> errors) {}

    @ExceptionHandler
    ResponseEntity<?> denied(NotYours denial, Locale locale) {
        HttpStatus status = HttpStatus.FORBIDDEN;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Denial(
                        "about:blank",
                        status.getReasonPhrase(),
                        status.value(),
                        denial.reason().in(Language.of(locale)),
                        List.of()));
    }
}
