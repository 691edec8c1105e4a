package org.anshi.bench.measure;

/** Something that is done over and over. */
@FunctionalInterface
public interface Work {
    void once() throws Exception;
}
