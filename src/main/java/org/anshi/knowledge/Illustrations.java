package org.anshi.knowledge;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.anshi.knowledge.store.IllustrationTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures and short videos that articles show. */
@Service
@Transactional
public class Illustrations {
    private final IllustrationTable table;
    private final Clock clock;

    Illustrations(IllustrationTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param mediaType of what was checked and, where it is a picture, painted anew */
    public Illustration add(ArticleId article, String mediaType, byte[] content, String by) {
        Illustration added = new Illustration(UUID.randomUUID(), article, mediaType);
        table.add(added, content, by, clock.instant());
        return added;
    }

    /** In the order in which they were added. */
    public List<Illustration> of(ArticleId article) {
        return table.of(article);
    }

    /** @throws Refused NOT_FOUND */
    public Illustration get(UUID id) {
        return table.find(id)
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这张图片。", "There is no such picture.")));
    }

    public byte[] content(Illustration illustration) {
        return table.content(illustration.id());
    }
}
