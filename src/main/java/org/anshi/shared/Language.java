package org.anshi.shared;

import java.util.Locale;

/** The two languages we speak with consumers and staff; Chinese unless English is asked for. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public static Language of(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? EN : ZH;
    }

    public static Language of(String tag) {
        return tag == null ? ZH : of(Locale.forLanguageTag(tag));
    }
}
