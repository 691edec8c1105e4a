package org.anshi.bench.flowable;

import org.anshi.bench.vocabulary.Models;
import org.anshi.bench.vocabulary.Step;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The engine as its starter ships it, with the repair journey in its own words and words that do nothing. */
@SpringBootApplication(scanBasePackages = "org.anshi.bench")
public class FlowableAlone {
    public static void main(String[] args) {
        SpringApplication.run(FlowableAlone.class, args);
    }

    @Bean
    Translation translation() {
        return new Translation();
    }

    /** Done before the first request is answered. */
    @Bean
    SmartInitializingSingleton release(RepositoryService repository, Models models, Translation translation) {
        return () -> {
            DeploymentBuilder release = repository.createDeployment().name("repair");
            models.processes().forEach((name, diagram) -> release.addString(name, translation.of(diagram)));
            release.deploy();
        };
    }

    @Bean
    Step step() {
        return new Step() {
            @Override
            public String businessKey(Object execution) {
                return ((DelegateExecution) execution).getProcessInstanceBusinessKey();
            }

            @Override
            public void set(Object execution, String variable, Object value) {
                ((DelegateExecution) execution).setVariable(variable, value);
            }
        };
    }
}
