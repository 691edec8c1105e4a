package org.anshi.identity.web;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** The embedded default: a page of ours asks for name and password, programs send them with each call. */
@Component
@Profile("!keycloak")
class ByPassword implements SignInWay {
    @Override
    public void programs(HttpSecurity http) throws Exception {
        http.httpBasic(withDefaults());
    }

    @Override
    public void staffPages(HttpSecurity http, String firstPage) throws Exception {
        http.formLogin(form -> form.loginPage("/login").defaultSuccessUrl(firstPage))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"));
    }

    @Override
    public void enginePages(HttpSecurity http) {
        // The session is all there is.
    }

    @Override
    public String formTargets() {
        return "'self'";
    }
}
