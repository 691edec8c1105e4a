package org.anshi.casefile;

import org.anshi.shared.Coded;

/** How a consumer wants to be told. */
public enum Channel implements Coded {
    SMS,
    EMAIL;
}
