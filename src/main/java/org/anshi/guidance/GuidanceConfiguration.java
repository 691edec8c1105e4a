package org.anshi.guidance;

import org.anshi.guidance.phrasing.PhrasingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GuidanceSettings.class, PhrasingSettings.class})
class GuidanceConfiguration {}
