package org.anshi.workbench.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.anshi.journey.Models.ModelFile;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.springframework.web.multipart.MultipartFile;

/** The files an analyst handed in, under whatever field names, and the name they are released under. */
record Upload(String name, List<ModelFile> files) {
    static Upload of(String name, Collection<List<MultipartFile>> parts) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (MultipartFile part : parts.stream().flatMap(List::stream).toList()) {
            // A browser sends a part without a name when nothing was chosen.
            if (part.getOriginalFilename() != null
                    && !part.getOriginalFilename().isBlank()) {
                files.add(new ModelFile(part.getOriginalFilename(), part.getBytes()));
            }
        }
        String given = name == null || name.isBlank() ? named(files) : name.trim();
        if (!given.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    new Bilingual("发布名称有误", "The name of the release is not valid"),
                    List.of(new Refused.Fault(
                            "name",
                            new Bilingual(
                                    "发布名称只能用字母、数字、点和短横线，最多 60 个",
                                    "The name has up to 60 letters, digits, dots and hyphens"))));
        }
        return new Upload(given, files);
    }

    /** By its first process, as analysts speak of it. */
    private static String named(List<ModelFile> files) {
        return files.stream()
                .map(ModelFile::name)
                .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}"))
                .min(Comparator.comparing((String name) -> !name.endsWith(".bpmn"))
                        .thenComparing(Upload::base))
                .map(Upload::base)
                .orElse("workbench");
    }

    private static String base(String name) {
        return name.replaceFirst("\\.[a-z]+$", "");
    }
}
