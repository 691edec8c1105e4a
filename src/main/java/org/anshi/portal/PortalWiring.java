package org.anshi.portal;

import java.util.List;
import org.anshi.portal.guard.AskedLanguage;
import org.anshi.portal.guard.ClosedForNow;
import org.anshi.portal.guard.CurrentTalk;
import org.anshi.portal.guard.Limits;
import org.anshi.portal.guard.NamesTheCase;
import org.anshi.portal.guard.PageHeaders;
import org.anshi.portal.guard.Problems;
import org.anshi.portal.guard.RateLimits;
import org.anshi.portal.guard.StrictJson;
import org.anshi.portal.guard.Visitor;
import org.anshi.shared.database.DatabaseWatch;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Puts the portal's guards in front of its pages and programs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class PortalWiring implements WebMvcConfigurer {
    private static final String[] CONSUMERS = {
        "/", "/request/**", "/track/**", "/find/**", "/help/**", "/talk/**", "/api/v1/**"
    };
    private static final String[] PAGES = {"/", "/request/**", "/track/**", "/find/**", "/help/**", "/talk/**"};

    private final Limits limits;

    PortalWiring(Limits limits) {
        this.limits = limits;
    }

    @Bean
    FilterRegistrationBean<ClosedForNow> closedForNow(DatabaseWatch database) {
        var registration = new FilterRegistrationBean<>(new ClosedForNow(database));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AskedLanguage();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor switching = new LocaleChangeInterceptor();
        switching.setParamName("lang");
        switching.setIgnoreInvalidLocale(true);
        registry.addInterceptor(switching);
        registry.addInterceptor(new NamesTheCase());
        registry.addInterceptor(new PageHeaders()).addPathPatterns(PAGES).addPathPatterns("/api/v1/**");
        registry.addInterceptor(new RateLimits(limits)).addPathPatterns(CONSUMERS);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Visitor.Resolver());
        resolvers.add(new CurrentTalk.Resolver());
    }

    /** Browsers ask for it whatever a page names. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", "/assets/icon.svg");
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, new StrictJson());
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, new Problems());
    }
}
