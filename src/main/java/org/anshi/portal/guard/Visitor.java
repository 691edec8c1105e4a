package org.anshi.portal.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * Tells for a day that the same browser comes again, and nothing else about it: whoever comes the third time is not sent to a machine
 * once more.
 */
public record Visitor(String mark) {
    private static final String COOKIE = "anshi-visitor";
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static final class Resolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visitor.class;
        }

        @Override
        public Visitor resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            var servlet = request.getNativeRequest(HttpServletRequest.class);
            Optional<Visitor> known = Optional.ofNullable(WebUtils.getCookie(servlet, COOKIE))
                    .map(Cookie::getValue)
                    .filter(value -> value.matches("[A-Za-z0-9_-]{22}"))
                    .map(Visitor::new);
            return known.orElseGet(() -> {
                byte[] random = new byte[LENGTH];
                RANDOM.nextBytes(random);
                Visitor come =
                        new Visitor(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
                PortalCookie.set(
                        servlet, request.getNativeResponse(HttpServletResponse.class), COOKIE, come.mark(), A_DAY);
                return come;
            });
        }
    }
}
