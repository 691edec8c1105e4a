package org.anshi.journey.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Models speak the vocabulary; a script in one finds no engine to run it. */
class NoScripts implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
        // None is ever used.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(null);
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }
}
