package org.anshi.journey.vocabulary;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** The words diagrams may use, by name. */
@Component
public class Vocabulary {
    private static final Map<String, Class<?>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("promise", PromiseVerbs.class);
        WORDS.put("notify", NotifyVerbs.class);
        WORDS.put("consumer", ConsumerVerbs.class);
        WORDS.put("assign", AssignVerbs.class);
        WORDS.put("handover", HandOverVerbs.class);
        WORDS.put("entitlement", EntitlementVerbs.class);
        WORDS.put("casefile", CaseFileVerbs.class);
        WORDS.put("document", DocumentVerbs.class);
        WORDS.put("visit", VisitVerbs.class);
        WORDS.put("watch", WatchVerbs.class);
        WORDS.put("calendar", CalendarVerbs.class);
    }

    private final BeanFactory beans;

    Vocabulary(BeanFactory beans) {
        this.beans = beans;
    }

    /** Words and the classes whose public methods are their verbs. */
    public static Map<String, Class<?>> words() {
        return Map.copyOf(WORDS);
    }

    /** For the engine; a word is looked up when it is first spoken, since verbs in turn need the engine. */
    public Map<Object, Object> beans() {
        return new AbstractMap<>() {
            @Override
            public Object get(Object word) {
                Class<?> verbs = WORDS.get(word);
                return verbs == null ? null : beans.getBean(verbs);
            }

            @Override
            public boolean containsKey(Object word) {
                return WORDS.containsKey(word);
            }

            @Override
            public Set<Entry<Object, Object>> entrySet() {
                Map<Object, Object> all = new LinkedHashMap<>();
                WORDS.keySet().forEach(word -> all.put(word, get(word)));
                return all.entrySet();
            }
        };
    }
}
