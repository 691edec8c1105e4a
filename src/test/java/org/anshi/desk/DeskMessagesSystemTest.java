package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that could not be sent, and somebody who sends them again. */
class DeskMessagesSystemTest extends AtTheDesk {
    @AfterEach
    void mendGateways() {
        gateways("up");
    }

    @Test
    void whatCouldNotBeSentWaitsForSomebodyAndIsSentOnceWhenRetried() {
        gateways("down");
        String number = number(aRepair());
        StaffBrowser supervisor = signedIn("haibei-zhao");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(messages(number)).extracting("state").containsOnly("failed"));

        assertThat(supervisor.page("/desk/messages"))
                .contains(number, "您的维修申请已收到", "138******01", "已试 2 次", "重发")
                .doesNotContain("13800000001", "li.mei@", "/track/");
        assertThat(signedIn("admin").page("/desk/messages")).contains(number);
        assertThat(signedIn("dongfang-sun").page("/desk/messages")).doesNotContain(number);
        assertThat(signedIn("haibei-wang").open("/desk/messages").statusCode()).isEqualTo(403);
        assertThat(signedIn("haibei-wang").page("/desk")).doesNotContain("/desk/messages");

        gateways("up");
        String one = messages(number).get(0).get("id").toString();
        StaffBrowser another = signedIn("dongfang-sun");
        another.page("/desk/messages");
        assertThat(another.send("/desk/messages/" + one + "/retry", Map.of()).statusCode())
                .isEqualTo(404);
        supervisor.page("/desk/messages");
        assertThat(supervisor.send("/desk/messages/" + one + "/retry", Map.of()).body())
                .contains("1 条消息已重新排队");
        await().untilAsserted(() ->
                assertThat(messages(number)).extracting("state").containsExactlyInAnyOrder("sent", "failed"));
        assertThat(supervisor.send("/desk/messages/" + one + "/retry", Map.of()).statusCode())
                .as("sent already")
                .isEqualTo(409);

        supervisor.page("/desk/messages");
        supervisor.send("/desk/messages/retry", Map.of());
        await().untilAsserted(
                        () -> assertThat(messages(number)).extracting("state").containsExactly("sent", "sent"));
        assertThat(messages(number)).extracting("received").containsExactly(1, 1);
        assertThat(supervisor.page("/desk/messages")).doesNotContain(number);
    }
}
