package org.anshi.portal.progress;

import java.util.regex.Pattern;
import org.anshi.casefile.StampedCase;
import org.anshi.casefile.TrackingTokens;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseInLogs;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the case behind a tracking link, and the link of a case. A link that leads nowhere says nothing about why. */
@Component
public class TrackedCases {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    private final TrackingTokens tokens;
    private final String publicUrl;

    TrackedCases(TrackingTokens tokens, @Value("${anshi.public-url}") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    public CaseNumber behind(String token) {
        mustBeOne(token);
        CaseNumber number = tokens.resolve(token).orElseThrow(TrackedCases::notFound);
        CaseInLogs.begin(number);
        return number;
    }

    /** Like {@link #behind}, with the stamp by which {@link Readings} knows what it has read of the case. */
    public StampedCase look(String token) {
        mustBeOne(token);
        StampedCase looked = tokens.look(token).orElseThrow(TrackedCases::notFound);
        CaseInLogs.begin(looked.number());
        return looked;
    }

    public String tokenOf(CaseNumber number) {
        return tokens.tokenOf(number);
    }

    public String url(String token) {
        return publicUrl + "/track/" + token;
    }

    private static void mustBeOne(String token) {
        if (!FORM.matcher(token).matches()) {
            throw notFound();
        }
    }

    public static Refused notFound() {
        return new Refused(
                Refused.Kind.NOT_FOUND,
                new Bilingual("没有找到。链接可能不完整或已失效。", "Nothing found. The link may be incomplete or no longer valid."));
    }

    public static Refused noLongerOffered() {
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual("现在不能进行这项操作，情况可能已有变化。", "This can't be done now; things may have moved on."));
    }
}
