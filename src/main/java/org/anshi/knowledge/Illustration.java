package org.anshi.knowledge;

import java.util.List;
import java.util.UUID;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;

/** A picture or a short video that an article shows. */
public record Illustration(UUID id, ArticleId article, String mediaType) {
    public static final int LARGEST_VIDEO = 8 * 1024 * 1024;
    static final String MP4 = "video/mp4";
    static final String WEBM = "video/webm";

    /** As an article's Markdown names it. */
    public String address() {
        return "/help/media/" + id + (isVideo() ? "." + mediaType.substring("video/".length()) : "");
    }

    public boolean isVideo() {
        return mediaType.startsWith("video/");
    }

    /**
     * By its content and not by its name.
     *
     * @return null where it is no video
     * @throws Refused INVALID on {@code media} where it is too big
     */
    public static String videoType(byte[] content) {
        boolean mp4 =
                content.length > 12 && content[4] == 'f' && content[5] == 't' && content[6] == 'y' && content[7] == 'p';
        boolean webm = content.length > 4
                && (content[0] & 0xFF) == 0x1A
                && (content[1] & 0xFF) == 0x45
                && (content[2] & 0xFF) == 0xDF
                && (content[3] & 0xFF) == 0xA3;
        if ((mp4 || webm) && content.length > LARGEST_VIDEO) {
            Bilingual reason = new Bilingual("视频不能超过 8 MB，请剪短", "A video may have up to 8 MB; please cut it");
            throw new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault("media", reason)));
        }
        return mp4 ? MP4 : webm ? WEBM : null;
    }
}
