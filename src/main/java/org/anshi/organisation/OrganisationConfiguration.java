package org.anshi.organisation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrganisationSettings.class)
class OrganisationConfiguration {
    @Bean
    Register organisationRegister(OrganisationSettings settings) {
        return new RegisterReader(settings).read();
    }
}
