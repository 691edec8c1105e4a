package org.anshi.guidance.phrasing;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The model that is configured, made when it is first asked: who has none pays nothing for it. */
@Component
class ChatModelSource {
    private static final int LONGEST_ANSWER = 400;

    private final PhrasingSettings settings;
    private volatile ChatModel model;

    ChatModelSource(PhrasingSettings settings) {
        this.settings = settings;
    }

    ChatModel get() {
        ChatModel known = model;
        if (known == null) {
            known = make();
            model = known;
        }
        return known;
    }

    /** Asked once: whoever waits has the article's own words sooner than a second try. */
    private ChatModel make() {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory();
        http.setReadTimeout(settings.within());
        OpenAiApi api = OpenAiApi.builder()
                .baseUrl(settings.url())
                .apiKey(settings.key())
                .restClientBuilder(RestClient.builder().requestFactory(http))
                .build();
        return OpenAiChatModel.builder()
                .openAiApi(api)
                .defaultOptions(OpenAiChatOptions.builder()
                        .model(settings.name())
                        .temperature(0.0)
                        .maxTokens(LONGEST_ANSWER)
                        .build())
                .retryTemplate(RetryTemplate.builder().maxAttempts(1).build())
                .build();
    }
}
