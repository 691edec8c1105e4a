package org.anshi.bench.camunda;

import org.anshi.bench.vocabulary.Models;
import org.anshi.bench.vocabulary.Step;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The engine as its starter ships it, with the repair journey and words that do nothing. */
@SpringBootApplication(scanBasePackages = "org.anshi.bench")
public class CamundaAlone {
    public static void main(String[] args) {
        SpringApplication.run(CamundaAlone.class, args);
    }

    /** Done before the first request is answered. */
    @Bean
    SmartInitializingSingleton release(RepositoryService repository, Models models) {
        return () -> {
            DeploymentBuilder release = repository.createDeployment().name("repair");
            models.processes().forEach(release::addString);
            models.forms().forEach(release::addString);
            release.deploy();
        };
    }

    @Bean
    Step step() {
        return new Step() {
            @Override
            public String businessKey(Object execution) {
                return ((DelegateExecution) execution).getProcessBusinessKey();
            }

            @Override
            public void set(Object execution, String variable, Object value) {
                ((DelegateExecution) execution).setVariable(variable, value);
            }
        };
    }
}
