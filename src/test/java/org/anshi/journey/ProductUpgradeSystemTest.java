package org.anshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.anshi.desk.StaffBrowser;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.Models.Source;
import org.anshi.journey.RunningModels.Version;
import org.anshi.journey.ShippedModels.Kept;
import org.anshi.journey.release.ModelFolders;
import org.anshi.shared.Refused;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;

/** A newer product brings newer models; what an analyst released of their own runs on until somebody decides otherwise. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=product-upgrade")
@ActiveProfiles("demo")
@DirtiesContext // Other models run here; nobody else should find them.
class ProductUpgradeSystemTest {
    @LocalServerPort
    int port;

    @Autowired
    ModelFolders folders;

    @Autowired
    Models models;

    @Autowired
    RunningModels running;

    @Autowired
    ShippedModels shipped;

    @Test
    void leavesAnAnalystsModelRunningAndSaysSoUntilTheShippedOneIsTaken() {
        List<ModelFile> product = folders.shipped();
        assertThat(shipped.release(product)).isEmpty();
        int before = newest("delivery").number();
        String analysts =
                models.release("anshi", Source.WORKBENCH, ownRepair(product)).id();

        assertThat(shipped.release(product)).extracting(Kept::key).containsExactly("repair");
        assertThat(newest("delivery").number()).as("unchanged, so not again").isEqualTo(before);
        assertThat(newest("repair").release().id()).isEqualTo(analysts);

        List<ModelFile> upgrade = product.stream()
                .map(file -> reworded(file, "delivery.bpmn", "name=\"配送 Delivery\"", "name=\"配送到家 Delivery\""))
                .map(file -> reworded(file, "repair.bpmn", "name=\"维修 Repair\"", "name=\"新维修 Repair\""))
                .toList();
        assertThat(shipped.release(upgrade)).extracting(Kept::key).containsExactly("repair");

        assertThat(newest("delivery").name()).isEqualTo("配送到家 Delivery");
        assertThat(newest("repair").release().id()).isEqualTo(analysts);
        assertThat(read("/actuator/health")
                        .at("/components/shippedModels/details")
                        .toString())
                .contains("repair.bpmn", "/workbench");
        StaffBrowser analyst = new StaffBrowser("http://localhost:" + port);
        assertThat(analyst.signInFrom("/workbench", "haibei-chen").body())
                .contains("我们的维修 Repair", "/workbench/models/repair/shipped");
        Outsider outsider = new Outsider("http://localhost:" + port, "admin", "anshi");
        String token = outsider.open("repair", "large-appliance").path("token").asText();
        assertThat(outsider.walk(token).path("status").asText()).isEqualTo("closed");

        assertThat(analyst.send("/workbench/models/repair/shipped", Map.of()).body())
                .contains("已发布")
                .doesNotContain("/workbench/models/repair/shipped");

        assertThat(newest("repair").name()).isEqualTo("维修 Repair");
        assertThat(shipped.release(product)).isEmpty();
        assertThat(shipped.kept()).isEmpty();
        assertThatThrownBy(() -> shipped.takeBack("repair")).isInstanceOf(Refused.class);
    }

    private List<ModelFile> ownRepair(List<ModelFile> product) {
        return product.stream()
                .filter(file -> file.name().equals("repair.bpmn") || file.name().endsWith(".form"))
                .map(file -> reworded(file, "repair.bpmn", "name=\"维修 Repair\"", "name=\"我们的维修 Repair\""))
                .toList();
    }

    private static ModelFile reworded(ModelFile file, String which, String words, String others) {
        if (!file.name().equals(which)) {
            return file;
        }
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(words);
        return new ModelFile(which, text.replace(words, others).getBytes(StandardCharsets.UTF_8));
    }

    private Version newest(String key) {
        return running.versions(key).get(0);
    }

    private JsonNode read(String path) {
        return as("admin").get().uri(path).retrieve().body(JsonNode.class);
    }

    private RestClient as(String person) {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth(person, "anshi"))
                .build();
    }
}
