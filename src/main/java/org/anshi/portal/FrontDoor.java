package org.anshi.portal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Says in one line, once the house is open, where it can be entered. */
@Component
class FrontDoor {
    private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);
    private static final List<String> ENGINE_PAGES =
            List.of("/camunda/app/tasklist/", "/camunda/app/cockpit/", "/camunda/app/admin/");
    private static final List<String> OUR_PAGES = List.of("/desk", "/workbench", "/demo");

    private final RequestMappingHandlerMapping pages;
    private final String publicUrl;

    FrontDoor(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            @Value("${anshi.public-url}") String publicUrl) {
        this.pages = pages;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void open() {
        Set<String> mapped = pages.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
        log.info(
                "按时已就绪 Anshi is ready: {}",
                Stream.of(
                                Stream.of("/"),
                                ENGINE_PAGES.stream(),
                                OUR_PAGES.stream().filter(mapped::contains),
                                Stream.of(
                                        "/api/v1/journeys",
                                        "/engine-rest",
                                        "/docs",
                                        "/actuator/health",
                                        "/actuator/prometheus"))
                        .flatMap(paths -> paths)
                        .map(path -> publicUrl + path)
                        .collect(Collectors.joining("  ")));
    }
}
