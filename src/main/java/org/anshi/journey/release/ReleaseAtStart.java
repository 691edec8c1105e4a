package org.anshi.journey.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshi.journey.Models;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.Models.Source;
import org.anshi.journey.ReleaseRefused;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.anshi.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At start-up releases the shipped models, then the operator's own; what has not changed is not released again. */
@Component
@Order(100)
class ReleaseAtStart implements ApplicationRunner {
    private final Models models;
    private final ModelFolders folders;
    private final String own;

    ReleaseAtStart(Models models, ModelFolders folders, @Value("${anshi.models:}") String own) {
        this.models = models;
        this.folders = folders;
        this.own = own;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        release("anshi", folders.shipped());
        if (!own.isBlank()) {
            Path folder = Path.of(own);
            if (!Files.isDirectory(folder)) {
                throw new CannotStart(
                        new Bilingual(
                                "ANSHI_MODELS 指向 " + own + "，它不是文件夹。",
                                "ANSHI_MODELS names " + own + ", which is not a folder."),
                        new Bilingual("改正路径，或不设置它。", "Correct the path, or leave it unset."));
            }
            release("own", folders.in(folder));
        }
    }

    private void release(String name, List<ModelFile> files) {
        try {
            models.release(name, Source.START, files);
        } catch (ReleaseRefused refusal) {
            throw new CannotStart(
                    new Bilingual(
                            "模型发布“" + name + "”没有通过检查，什么都没有部署：\n" + refusal.inWords(Language.ZH),
                            "The model release \"" + name + "\" was refused, nothing of it is deployed:\n"
                                    + refusal.inWords(Language.EN)),
                    new Bilingual("按提示改正模型后再启动。", "Mend the models as told, then start again."));
        }
    }
}
