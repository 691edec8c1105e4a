package org.anshi.identity.keycloak;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.KeycloakSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Keycloak is asked again about whoever is signed in, once a while: whoever was moved works in the new groups, whoever may
 * not sign in any more is signed out. While Keycloak cannot be reached its last word holds.
 */
class StillEntitled extends OncePerRequestFilter {
    private static final String ANSWERED = "anshi.keycloak.answered";

    private final Renewal renewal;
    private final EndedSignIns ended;
    private final KeycloakReach reach;
    private final KeycloakSettings settings;
    private final Clock clock;
    private final SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();

    StillEntitled(Renewal renewal, EndedSignIns ended, KeycloakReach reach, KeycloakSettings settings, Clock clock) {
        this.renewal = renewal;
        this.ended = ended;
        this.reach = reach;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known instanceof OAuth2AuthenticationToken signIn
                && signIn.getPrincipal() instanceof StaffUser user
                && !goesOn(signIn, user, request, response)) {
            out.logout(request, response, known);
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(
            OAuth2AuthenticationToken signIn,
            StaffUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ended.areOver(user)) {
            return false;
        }
        HttpSession session = request.getSession();
        if (session.getAttribute(ANSWERED) == null) {
            session.setAttribute(ANSWERED, clock.instant());
        }
        if (isFresh(session)) {
            return true;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            if (isFresh(session)) {
                renewal.takeOver(request);
                return true;
            }
            return ask(signIn, session, request, response);
        }
    }

    private boolean ask(
            OAuth2AuthenticationToken signIn,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (reach.isSilent()) {
            return isTrusted(session);
        }
        try {
            renewal.renew(signIn, request, response);
            session.setAttribute(ANSWERED, clock.instant());
            reach.answered();
            return true;
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                return false;
            }
            reach.wasSilent(refused);
        } catch (JwtException unread) {
            reach.wasSilent(unread);
        }
        return isTrusted(session);
    }

    private boolean isFresh(HttpSession session) {
        return clock.instant().isBefore(answered(session).plus(settings.followWithin()));
    }

    private boolean isTrusted(HttpSession session) {
        return clock.instant().isBefore(answered(session).plus(settings.trustWithout()));
    }

    private static Instant answered(HttpSession session) {
        return (Instant) session.getAttribute(ANSWERED);
    }
}
