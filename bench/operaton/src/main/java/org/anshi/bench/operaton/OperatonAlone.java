package org.anshi.bench.operaton;

import org.anshi.bench.vocabulary.Models;
import org.anshi.bench.vocabulary.Step;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The engine as its starter ships it, with the repair journey and words that do nothing. */
@SpringBootApplication(scanBasePackages = "org.anshi.bench")
public class OperatonAlone {
    public static void main(String[] args) {
        SpringApplication.run(OperatonAlone.class, args);
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
