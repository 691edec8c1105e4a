package org.anshi.journey.people.signin;

import java.time.Clock;
import org.anshi.identity.CurrentPerson;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever signed in is the same person to the engine: in its pages and in its REST API. Runs after Spring Security's filters. */
@Configuration
class EngineSignIn {
    private static final int BEFORE_THE_ENGINES_OWN_FILTERS = 100;

    @Bean
    FilterRegistrationBean<EnginePagesFilter> enginePagesFilter(CurrentPerson currentPerson, Clock clock) {
        var registration = new FilterRegistrationBean<>(new EnginePagesFilter(currentPerson, clock));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(BEFORE_THE_ENGINES_OWN_FILTERS);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EnginePageNonceFilter> enginePageNonceFilter() {
        var registration = new FilterRegistrationBean<>(new EnginePageNonceFilter());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(BEFORE_THE_ENGINES_OWN_FILTERS);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EngineRestFilter> engineRestFilter(CurrentPerson currentPerson, IdentityService identity) {
        var registration = new FilterRegistrationBean<>(new EngineRestFilter(currentPerson, identity));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(BEFORE_THE_ENGINES_OWN_FILTERS);
        return registration;
    }
}
