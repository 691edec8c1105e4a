package org.anshi.portal.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How much one address may ask for. Generous enough for a shop behind one address, small enough against guessing and flooding. */
@ConfigurationProperties("anshi.limits")
public record Limits(
        @DefaultValue("10") int casesPerSecond,
        @DefaultValue("20") int changesPerSecond,
        @DefaultValue("100") int readsPerSecond,
        @DefaultValue("20") int lookupsPerMinute) {}
