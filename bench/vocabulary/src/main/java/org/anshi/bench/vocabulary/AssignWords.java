package org.anshi.bench.vocabulary;

import org.springframework.stereotype.Component;

@Component("assign")
public class AssignWords {
    public String to(Object step, Object party, Object role) {
        return party + "." + role;
    }
}
