package org.anshi.demo.catcher;

import org.anshi.casefile.Channel;

/** A gateway inside the house that really takes what is sent, and can be broken. */
interface Catcher {
    Channel channel();

    void breakDown();

    void mend();
}
