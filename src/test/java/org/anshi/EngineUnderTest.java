package org.anshi;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST API and pages ask the JVM for "the" engine, and a JVM that runs tests keeps several contexts, each with
 * its own. Before each test that has an engine, this one becomes the one they find, and the only one whose alarms ring: all
 * engines of a JVM go by one clock, which the test may move.
 */
class EngineUnderTest extends AbstractTestExecutionListener {
    private static final int ONCE_THE_CONTEXT_IS_THERE = 2500;
    private static final Set<ProcessEngineConfigurationImpl> RESTING = Collections.newSetFromMap(new WeakHashMap<>());
    private static ProcessEngineConfigurationImpl atWork;

    @Override
    public int getOrder() {
        return ONCE_THE_CONTEXT_IS_THERE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(EngineUnderTest::takesOver);
        }
    }

    private static synchronized void takesOver(ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
        var next = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        if (next == atWork) {
            return;
        }
        if (atWork != null && atWork.getJobExecutor().isActive()) {
            atWork.getJobExecutor().shutdown();
            RESTING.add(atWork);
        }
        if (RESTING.remove(next)) {
            next.getJobExecutor().start();
        }
        atWork = next;
    }
}
