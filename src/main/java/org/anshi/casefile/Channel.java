package org.anshi.casefile;

import java.util.Locale;

/** How a consumer wants to be told. */
public enum Channel {
    SMS,
    EMAIL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
