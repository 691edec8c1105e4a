package org.anshi.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource({
        "我的身份证是11010519491231002X，帮我查,我的身份证是1101******，帮我查",
        "卡号4111 1111 1111 1111请退款,卡号4111******请退款",
        "退到6222020000000000000吧,退到6222******吧",
        "验证码是482913,验证码是******",
        "密码：Qw3rty!,密码：******",
        "my password is hunter2 ok,my password is ****** ok"
    })
    void isNotKept(String written, String kept) {
        assertThat(Secrets.hidden(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我的手机号是13800000001",
                "服务单号 AS-20261201-000015",
                "订单号4111111111111112",
                "机身编号 HB62220200000000000000",
                "故障码E3，2024年11月买的",
                "路由器的密码是多少",
                "收不到验证码"
            })
    void anythingElseIs(String written) {
        assertThat(Secrets.hidden(written)).isEqualTo(written);
    }
}
