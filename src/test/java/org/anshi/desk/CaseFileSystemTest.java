package org.anshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The whole case file on one page. */
class CaseFileSystemTest extends AtTheDesk {
    @Test
    void aStrangerIsLedToTheSignInAndBack() {
        String number = number(aRepair());
        StaffBrowser clerk = new StaffBrowser(base);

        HttpResponse<String> arrived = clerk.signInFrom("/desk/cases/" + number, "haibei-wang");

        assertThat(arrived.uri()).hasPath("/desk/cases/" + number).hasNoQuery();
        assertThat(clerk.open("/favicon.ico").uri()).hasPath("/assets/icon.svg");
        assertThat(arrived.body()).contains(number, "王芳", "/camunda/app/tasklist/", "退出");
        clerk.send("/logout", Map.of());
        assertThat(clerk.open("/desk").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theWholeCaseIsOnOnePage() {
        JsonNode opened = aRepair();
        String number = number(opened);

        String page = signedIn("haibei-wang").page("/desk/cases/" + number);

        assertThat(page)
                .contains("维修", "KFR-35", "海贝电器", "受理维修申请", "无人认领", "/camunda/app/tasklist/default/#/?task=")
                .contains("为什么是这个时间", "2 个工作小时", "计时台账", "经手单位", "消费者权利", "不制冷", "您的维修申请已收到")
                .contains("短信", "邮件", "138******01", "l***@example.org")
                .doesNotContain("style=\"", "<script");
        assertThat(signedIn("haibei-wang").page("/desk/cases/" + number + "?lang=en"))
                .contains("Why this date", "2 working hours", "Haibei Appliances", "Under warranty");
    }

    @Test
    void photosAreShownSmallAndWholeToThoseWhoTakePart() throws Exception {
        JsonNode opened = aRepair();
        addPhoto(opened.path("token").asText(), 1600, 1200);
        StaffBrowser clerk = signedIn("haibei-wang");
        Matcher found = Pattern.compile("/desk/cases/[^\"]+/attachments/[^\"/]+/thumbnail")
                .matcher(clerk.page("/desk/cases/" + number(opened)));
        assertThat(found.find()).isTrue();

        BufferedImage small = ImageIO.read(
                new ByteArrayInputStream(clerk.download(found.group()).body()));
        HttpResponse<byte[]> whole = clerk.download(found.group().replace("/thumbnail", ""));

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(240);
        assertThat(ImageIO.read(new ByteArrayInputStream(whole.body())).getWidth())
                .isEqualTo(1600);
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("inline"));
        assertThat(signedIn("dongfang-liu").download(found.group()).statusCode())
                .isEqualTo(404);
        String other = "/desk/cases/" + number(aRepair())
                + found.group().substring(found.group().indexOf("/attachments"));
        assertThat(clerk.download(other).statusCode()).isEqualTo(404);
    }
}
