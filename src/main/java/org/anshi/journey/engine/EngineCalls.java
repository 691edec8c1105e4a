package org.anshi.journey.engine;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls of the engine's REST API, and of its pages', find services by {@link ServicesFoundOnce}. */
@Configuration(proxyBeanMethods = false)
class EngineCalls {
    @Bean
    FilterRegistrationBean<Filter> servicesFoundOnce() {
        ServicesFoundOnce services = new ServicesFoundOnce(EngineCalls.class.getClassLoader());
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            Thread caller = Thread.currentThread();
            ClassLoader before = caller.getContextClassLoader();
            caller.setContextClassLoader(services);
            try {
                chain.doFilter(request, response);
            } finally {
                caller.setContextClassLoader(before);
            }
        });
        filter.setUrlPatterns(List.of("/engine-rest/*", "/camunda/api/*"));
        return filter;
    }
}
