package org.anshi.desk.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a message did not get through, in the words of somebody who has to do something about it. */
@Component
class FailureWords {
    private static final Map<Pattern, String> CAUSES = new LinkedHashMap<>();

    static {
        cause("^No .*configured", "unconfigured");
        cause("refuses the address|not well-formed", "address");
        cause("SocketTimeout|Timeout", "timeout");
        cause("Connect|NoRouteToHost|UnknownHost|SocketException|NoHttpResponse", "unreachable");
        cause("Authentication|HTTP 40[13]", "credentials");
        cause("HTTP 429", "busy");
        cause("HTTP 5", "broken");
        cause("HTTP 4", "refused");
        cause("stopped by its recipient", "stopped");
        cause("no longer true", "untrue");
        cause("were erased", "erased");
    }

    private final MessageSource words;

    FailureWords(MessageSource words) {
        this.words = words;
    }

    /** Null when there is nothing to explain. */
    String of(String error) {
        if (error == null || error.isBlank()) {
            return null;
        }
        Locale locale = LocaleContextHolder.getLocale();
        return CAUSES.entrySet().stream()
                .filter(cause -> cause.getKey().matcher(error).find())
                .map(cause -> words.getMessage("desk.failure." + cause.getValue(), null, locale))
                .findFirst()
                .orElse(error);
    }

    private static void cause(String pattern, String name) {
        CAUSES.put(Pattern.compile(pattern), name);
    }
}
