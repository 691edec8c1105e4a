package org.anshi.identity;

/** What a way of signing in knows about somebody, the person among it. */
public interface Identified {
    Person person();
}
