package org.anshi.portal.guard;

import java.io.IOException;

/** A body went on beyond what we read. */
public class BodyTooLarge extends IOException {
    BodyTooLarge() {
        super("Body longer than " + BodyLimit.LONGEST + " bytes");
    }
}
