package org.anshi.bench.vocabulary;

import org.springframework.stereotype.Component;

@Component("consumer")
public class ConsumerWords {
    public void ask(Object step) {}

    public void answered(Object step) {}

    public void offer(Object step) {}

    public void withdraw(Object step) {}
}
