package org.anshi.journey.release;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.journey.model.ElementProperties;
import org.anshi.promise.ResponseLimits;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.ReadOnce;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the deployed models which journeys are offered: processes with the property {@code journey}, in the property {@code order}. */
@Component
class OfferedJourneys implements JourneyCatalogue {
    private static final String NEWEST =
            """
            select id_ from act_re_procdef model where suspension_state_ = 1 and tenant_id_ is null and version_ =
                (select max(version_) from act_re_procdef same where same.key_ = model.key_ and same.tenant_id_ is null)""";

    private record Read(Optional<OfferedJourney> journey, int order) {}

    private final RepositoryService repository;
    private final JdbcClient database;
    private final ResponseLimits limits;
    private final Map<String, Read> byDefinition = new ConcurrentHashMap<>();
    private final ReadOnce<String, List<OfferedJourney>> newest = new ReadOnce<>();

    OfferedJourneys(@Lazy RepositoryService repository, JdbcClient database, ResponseLimits limits) {
        this.repository = repository;
        this.database = database;
        this.limits = limits;
    }

    @Override
    public List<OfferedJourney> offered() {
        return newest.read("newest", () -> database.sql(NEWEST).query(String.class).list().stream()
                .map(id -> byDefinition.computeIfAbsent(id, unread -> read(repository.getProcessDefinition(unread))))
                .filter(read -> read.journey().isPresent())
                .sorted(Comparator.comparingInt(Read::order))
                .map(read -> read.journey().get())
                .toList());
    }

    private Read read(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        Process process = model.getModelElementById(definition.getKey());
        Map<String, String> written = ElementProperties.of(process);
        if (!Boolean.parseBoolean(written.get("journey"))) {
            return new Read(Optional.empty(), 0);
        }
        List<Stage> stages = model.getModelElementsByType(SubProcess.class).stream()
                .map(stage -> ElementProperties.of(stage).get("stage"))
                .filter(stage -> stage != null)
                .map(Stage::of)
                .distinct()
                .sorted()
                .toList();
        List<ProductCategory> categories = Arrays.stream(ProductCategory.values())
                .filter(category -> stages.stream().anyMatch(stage -> limits.find(
                                definition.getDeploymentId(), definition.getKey(), category, stage)
                        .isPresent()))
                .toList();
        return new Read(
                Optional.of(new OfferedJourney(
                        definition.getKey(),
                        new Bilingual(written.get("name.zh"), written.get("name.en")),
                        stages,
                        categories)),
                Integer.parseInt(written.getOrDefault("order", "100")));
    }
}
