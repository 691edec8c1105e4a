package org.anshi.bench.vocabulary;

import org.springframework.stereotype.Component;

@Component("casefile")
public class CaseFileWords {
    public void close(Object step) {}

    public void cancel(Object step) {}

    public void open(Object step, Object journey) {}
}
