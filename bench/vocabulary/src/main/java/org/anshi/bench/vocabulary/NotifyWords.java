package org.anshi.bench.vocabulary;

import org.springframework.stereotype.Component;

@Component("notify")
public class NotifyWords {
    public void tell(Object step) {}

    public void warn(Object step, Object stage) {}
}
