package org.anshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The shipped models as a whole: well-formed, and taken by a real engine in one release. */
class ModelsDeployTest {
    private static final Path DIAGRAMS = Path.of("bpmn");
    private static final Path FORMS = Path.of("forms");

    @Test
    void everyDiagramIsValidBpmn() {
        assertThat(files(DIAGRAMS, ".bpmn")).isNotEmpty().allSatisfy(file -> {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            Bpmn.validateModel(model);
            assertThat(model.getModelElementsByType(UserTask.class))
                    .allSatisfy(task -> assertThat(FORMS.resolve(task.getCamundaFormRef() + ".form"))
                            .exists());
        });
    }

    @Test
    void theEngineTakesThemInOneRelease() {
        var configuration = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:models-deploy;DB_CLOSE_DELAY=-1")
                .setProcessEngineName("models-deploy");
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            var release = engine.getRepositoryService().createDeployment().name("shipped");
            Stream.of(files(DIAGRAMS, ".bpmn"), files(DIAGRAMS, ".dmn"), files(FORMS, ".form"))
                    .flatMap(List::stream)
                    .forEach(file -> release.addString(file.getFileName().toString(), textOf(file)));
            var deployed = release.deployWithResult();
            assertThat(deployed.getDeployedProcessDefinitions())
                    .extracting(ProcessDefinition::getKey)
                    .containsExactlyInAnyOrderElementsOf(files(DIAGRAMS, ".bpmn").stream()
                            .map(file -> file.getFileName().toString().replace(".bpmn", ""))
                            .toList());
            assertThat(deployed.getDeployedProcessDefinitions())
                    .allSatisfy(process ->
                            assertThat(process.getHistoryTimeToLive()).isPositive());
        } finally {
            engine.close();
        }
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
