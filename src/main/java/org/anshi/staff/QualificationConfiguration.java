package org.anshi.staff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QualificationSettings.class)
class QualificationConfiguration {
    @Bean
    Catalogue qualificationCatalogue(QualificationSettings settings) {
        return new Catalogue(settings);
    }
}
