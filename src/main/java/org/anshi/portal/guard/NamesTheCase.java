package org.anshi.portal.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.anshi.shared.CaseInLogs;
import org.anshi.shared.CaseNumber;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** What is logged while a request about a case is answered names the case, wherever its number stands in the address. */
public class NamesTheCase implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> places) {
            places.values().stream()
                    .map(Objects::toString)
                    .filter(CaseNumber::isOne)
                    .findFirst()
                    .map(CaseNumber::new)
                    .ifPresent(CaseInLogs::begin);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        CaseInLogs.end();
    }
}
