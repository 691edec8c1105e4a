package org.anshi.guidance.phrasing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Any endpoint that speaks the protocol of OpenAI's chat completions.
 *
 * @param url such as {@code https://model.example.org}; without it nothing is asked
 * @param name of the model
 * @param within longer than that it is not waited for
 */
@ConfigurationProperties("anshi.guidance.model")
public record PhrasingSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String key,
        @DefaultValue("") String name,
        @DefaultValue("PT6S") Duration within) {
    public boolean isOn() {
        return !url.isBlank();
    }

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "PhrasingSettings[" + url + " " + name + "]";
    }
}
