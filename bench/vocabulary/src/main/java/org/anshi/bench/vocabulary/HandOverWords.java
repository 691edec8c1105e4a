package org.anshi.bench.vocabulary;

import org.springframework.stereotype.Component;

@Component("handover")
public class HandOverWords {
    public void to(Object step, Object party) {}
}
