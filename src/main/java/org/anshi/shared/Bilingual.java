package org.anshi.shared;

/** One text in Chinese and in English. */
public record Bilingual(String zh, String en) {
    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
