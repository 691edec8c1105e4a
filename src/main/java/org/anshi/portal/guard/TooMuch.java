package org.anshi.portal.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused.Fault;

/** An upload larger than we take: which field it is, how much goes, and what to do. Nothing of it was read any further. */
public record TooMuch(String field, Bilingual words) {
    private static final TooMuch PHOTOS = new TooMuch(
            "photos",
            new Bilingual(
                    "照片太大：每张不超过 10 MB，最多 5 张。请返回上一页，减少照片或换小一些的再提交；没有照片也可以先提交。",
                    "The photos are too large: up to 10 MB each, up to five. Please go back and send fewer or smaller ones;"
                            + " you may also send the request without photos first."));
    private static final TooMuch MODELS = new TooMuch(
            "files",
            new Bilingual(
                    "模型文件太大：每个不超过 2 MB，一次发布合计不超过 50 MB，什么都没有部署。请把流程拆成几个，用调用活动连起来。",
                    "The model files are too large: up to 2 MB each and 50 MB a release; nothing is deployed."
                            + " Split the process and connect the parts by call activities."));

    /** What this request has too much of; null when it is no upload. */
    public static TooMuch in(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return null;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/workbench") || path.startsWith("/api/v1/models") ? MODELS : PHOTOS;
    }

    List<Fault> faults() {
        return List.of(new Fault(field, words));
    }
}
