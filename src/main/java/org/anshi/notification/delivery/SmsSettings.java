package org.anshi.notification.delivery;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS gateway: any that takes a POST of JSON. {@code body} is its JSON with {@code {to}}, {@code {text}} and {@code {id}}
 * where they belong; {@code headers} carry its keys.
 */
@ConfigurationProperties("anshi.sms")
record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}") String body,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("8s") Duration readTimeout) {
    @Override
    public String toString() {
        return "SmsSettings[" + url + "]";
    }
}
