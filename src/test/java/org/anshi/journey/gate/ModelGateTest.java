package org.anshi.journey.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anshi.identity.PeopleStore;
import org.anshi.journey.Models.Finding;
import org.anshi.staff.Catalogue;
import org.anshi.staff.ShippedCatalogue;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.DeploymentQuery;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The gate with all its rules, as they are found in their rooms. What each rule refuses stands in the rule's own test. */
class ModelGateTest {
    private static final AnnotationConfigApplicationContext HOUSE = new AnnotationConfigApplicationContext();
    private static ModelGate gate;

    @BeforeAll
    static void opens() {
        HOUSE.registerBean(PeopleStore.class, RealmGroups::new);
        HOUSE.registerBean(Catalogue.class, ShippedCatalogue::read);
        HOUSE.registerBean(RepositoryService.class, ModelGateTest::nothingRunsYet);
        HOUSE.scan(ModelGate.class.getPackageName());
        HOUSE.refresh();
        gate = HOUSE.getBean(ModelGate.class);
    }

    @AfterAll
    static void closes() {
        HOUSE.close();
    }

    private static RepositoryService nothingRunsYet() {
        RepositoryService repository = mock();
        DeploymentQuery deployments = mock();
        ProcessDefinitionQuery processes = mock(RETURNS_SELF);
        DecisionDefinitionQuery tables = mock(RETURNS_SELF);
        when(repository.createDeploymentQuery()).thenReturn(deployments);
        when(repository.createProcessDefinitionQuery()).thenReturn(processes);
        when(repository.createDecisionDefinitionQuery()).thenReturn(tables);
        return repository;
    }

    @Test
    void theShippedModelsKeepEveryRule() {
        assertThat(check(new ShippedModels())).isEmpty();
    }

    /** What an analyst copies to begin with, and the sixth journey of our own tests. */
    @ParameterizedTest
    @ValueSource(strings = {"bpmn/starter", "src/test/resources/models/inspection"})
    void aJourneyToBeginWithKeepsEveryRuleAsItIs(String folder) throws IOException {
        ShippedModels models = new ShippedModels();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(3);
            for (Path file : all) {
                models.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        assertThat(check(models)).isEmpty();
    }

    @Test
    void everyRuleIsAsked() {
        assertThat(check(new ShippedModels().without("response-limits.dmn").without("make-offer.form")))
                .extracting(Finding::rule)
                .contains("timed", "task-has-form");
    }

    @Test
    void whatCannotBeReadIsRefusedBesideTheRest() {
        assertThat(check(new ShippedModels().put("odd.bpmn", "<bpmn").without("make-offer.form")))
                .extracting(Finding::rule)
                .contains("readable", "task-has-form");
    }

    @Test
    void thereIsSomethingToRelease() {
        assertThat(gate.check("anshi", List.of())).extracting(Finding::rule).contains("readable");
    }

    private static List<Finding> check(ShippedModels models) {
        return gate.check(ShippedModels.RELEASE, models.files());
    }
}
