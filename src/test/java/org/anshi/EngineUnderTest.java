package org.anshi;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST API and pages ask the JVM for "the" engine, and a JVM that runs tests keeps several contexts, each with
 * its own. Before each test that has an engine, this one becomes the one they find.
 */
class EngineUnderTest extends AbstractTestExecutionListener {
    private static final int ONCE_THE_CONTEXT_IS_THERE = 2500;

    @Override
    public int getOrder() {
        return ONCE_THE_CONTEXT_IS_THERE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        if (test.hasApplicationContext()) {
            ApplicationContext house = test.getApplicationContext();
            house.getBeanProvider(ProcessEngine.class).ifAvailable(ProcessEngines::registerProcessEngine);
        }
    }
}
