package org.anshi.portal.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** The talk this browser is in, kept by the browser for a day: whoever leaves its page comes back into it. */
public final class CurrentTalk {
    private static final String COOKIE = "anshi-talk";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final String token;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    private CurrentTalk(String token, HttpServletRequest request, HttpServletResponse response) {
        this.token = token;
        this.request = request;
        this.response = response;
    }

    /** Null where there is none. */
    public String token() {
        return token;
    }

    /** From now on it is this one. */
    public String is(String next) {
        PortalCookie.set(request, response, COOKIE, next, A_DAY);
        return next;
    }

    public static final class Resolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == CurrentTalk.class;
        }

        @Override
        public CurrentTalk resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
            Cookie kept = WebUtils.getCookie(asked, COOKIE);
            return new CurrentTalk(
                    kept == null ? null : kept.getValue(), asked, request.getNativeResponse(HttpServletResponse.class));
        }
    }
}
