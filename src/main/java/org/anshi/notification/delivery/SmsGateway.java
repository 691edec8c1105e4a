package org.anshi.notification.delivery;

import static org.camunda.connect.httpclient.impl.RequestConfigOption.CONNECTION_REQUEST_TIMEOUT;
import static org.camunda.connect.httpclient.impl.RequestConfigOption.CONNECTION_TIMEOUT;
import static org.camunda.connect.httpclient.impl.RequestConfigOption.REDIRECTS_ENABLED;
import static org.camunda.connect.httpclient.impl.RequestConfigOption.SOCKET_TIMEOUT;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.notification.SmsAddress;
import org.anshi.notification.outbox.Letter;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.camunda.connect.ConnectorRequestException;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.HttpRequest;
import org.camunda.connect.httpclient.HttpResponse;
import org.camunda.connect.httpclient.impl.HttpConnectorImpl;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Text messages by a gateway's HTTP interface. The connector waits for ever by itself, so it gets a client that doesn't. */
@Component
class SmsGateway implements Gateway, DisposableBean {
    private final SmsSettings settings;
    private final ObjectProvider<SmsAddress> address;
    private final CloseableHttpClient client;
    private final HttpConnector connector;

    SmsGateway(SmsSettings settings, DeliverySettings delivery, ObjectProvider<SmsAddress> address) {
        this.settings = settings;
        this.address = address;
        this.client = HttpClients.custom()
                .setMaxConnPerRoute(delivery.senders())
                .setMaxConnTotal(delivery.senders())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
        HttpConnectorImpl http = new HttpConnectorImpl();
        http.setHttpClient(client);
        this.connector = http;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void deliver(UUID id, Letter letter) throws Undelivered {
        HttpResponse response;
        try {
            response = request(id, letter).execute();
        } catch (ConnectorRequestException e) {
            throw Undelivered.forNow("SMS gateway: " + rootName(e));
        }
        try {
            check(response.getStatusCode());
        } finally {
            response.close();
        }
    }

    private HttpRequest request(UUID id, Letter letter) throws Undelivered {
        SmsAddress inTheHouse = address.getIfAvailable();
        String url = inTheHouse == null ? settings.url() : inTheHouse.url();
        if (url.isBlank()) {
            throw Undelivered.forNow("No SMS gateway is configured (anshi.sms.url)");
        }
        HttpRequest request = connector
                .createRequest()
                .post()
                .url(url)
                .contentType("application/json; charset=UTF-8")
                // On the request, since the connector ignores what the client was built with.
                .configOption(CONNECTION_TIMEOUT.getName(), millis(settings.connectTimeout()))
                .configOption(CONNECTION_REQUEST_TIMEOUT.getName(), millis(settings.connectTimeout()))
                .configOption(SOCKET_TIMEOUT.getName(), millis(settings.readTimeout()))
                .configOption(REDIRECTS_ENABLED.getName(), false)
                .header("Accept", "application/json")
                .header("Idempotency-Key", id.toString())
                .payload(filled(settings.body(), id, letter));
        settings.headers().forEach(request::header);
        return request;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    private static String filled(String body, UUID id, Letter letter) {
        String filled = body;
        // The text comes last: whatever it contains is not looked at again.
        for (Map.Entry<String, String> word : java.util.List.of(
                Map.entry("{id}", id.toString()), Map.entry("{to}", letter.to()), Map.entry("{text}", letter.text()))) {
            filled = filled.replace(
                    word.getKey(), new String(JsonStringEncoder.getInstance().quoteAsString(word.getValue())));
        }
        return filled;
    }

    /** What the gateway calls malformed will be malformed tomorrow; all else may be mended. */
    private static void check(int status) throws Undelivered {
        if (status == 400 || status == 413 || status == 422) {
            throw Undelivered.forGood("SMS gateway: HTTP " + status);
        }
        if (status < 200 || status > 299) {
            throw Undelivered.forNow("SMS gateway: HTTP " + status);
        }
    }

    private static String rootName(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    @Override
    public void destroy() throws Exception {
        client.close();
    }
}
