package org.anshi.journey.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.anshi.journey.Models;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.Models.Source;
import org.anshi.journey.ReleaseRefused;
import org.anshi.journey.ShippedModels;
import org.anshi.journey.ShippedModels.Kept;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.anshi.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At start-up releases the shipped models, then the operator's own; what has not changed is not released again, and a model
 * somebody released of their own is not replaced by a shipped one.
 */
@Component
@Order(100)
class ReleaseAtStart implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(ReleaseAtStart.class);

    private final ShippedModels shipped;
    private final Models models;
    private final ModelFolders folders;
    private final FormerReleases former;
    private final String own;
    private final Clock clock;

    ReleaseAtStart(
            ShippedModels shipped,
            Models models,
            ModelFolders folders,
            FormerReleases former,
            @Value("${anshi.models:}") String own,
            Clock clock) {
        this.shipped = shipped;
        this.models = models;
        this.folders = folders;
        this.former = former;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        unlessRefused("anshi", () -> shipped.release().forEach(this::say));
        if (!own.isBlank()) {
            Path folder = Path.of(own);
            if (!Files.isDirectory(folder)) {
                throw new CannotStart(
                        new Bilingual(
                                "ANSHI_MODELS 指向 " + own + "，它不是文件夹。",
                                "ANSHI_MODELS names " + own + ", which is not a folder."),
                        new Bilingual("改正路径，或不设置它。", "Correct the path, or leave it unset."));
            }
            List<ModelFile> files = folders.in(folder);
            if (!former.wereReplaced("own", files)) {
                unlessRefused("own", () -> models.release("own", Source.START, files));
            }
        }
    }

    private void say(Kept kept) {
        Bilingual words = kept.words(clock.getZone());
        log.warn("{} {}", words.zh(), words.en());
    }

    private static void unlessRefused(String name, Runnable release) {
        try {
            release.run();
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
