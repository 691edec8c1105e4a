package org.anshi.knowledge.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.anshi.knowledge.Answer;
import org.anshi.knowledge.Answer.Hit;
import org.anshi.knowledge.Articles;
import org.anshi.knowledge.Knowledge;
import org.anshi.knowledge.Question;
import org.anshi.knowledge.store.ArticleTable;
import org.springframework.stereotype.Service;

/**
 * Keeps the articles ready for searching. Each question asks the database by one number whether they still are what is approved,
 * whichever node changed them; where not, one question builds them anew while the others are answered from what there was.
 */
@Service
class KeptSearch implements Knowledge {
    private record Kept(long changes, LocalDate day, ApprovedArticles articles) {}

    private final ArticleTable table;
    private final Articles articles;
    private final Clock clock;
    private final Wordbook words = Wordbook.read();
    private final ReentrantLock building = new ReentrantLock();
    private volatile Kept kept;

    KeptSearch(ArticleTable table, Articles articles, Clock clock) {
        this.table = table;
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public Answer ask(Question question) {
        return now().ask(question);
    }

    @Override
    public List<Hit> find(Question question, int most) {
        return now().find(question, most);
    }

    private ApprovedArticles now() {
        long changes = table.changes();
        LocalDate today = LocalDate.now(clock);
        Kept known = kept;
        if (isOf(known, changes, today)) {
            return known.articles();
        }
        if (known == null) {
            building.lock();
        } else if (!building.tryLock()) {
            return known.articles();
        }
        try {
            if (!isOf(kept, changes, today)) {
                kept = new Kept(changes, today, new ApprovedArticles(articles.told(), words));
            }
            return kept.articles();
        } finally {
            building.unlock();
        }
    }

    private static boolean isOf(Kept known, long changes, LocalDate today) {
        return known != null && known.changes() == changes && known.day().equals(today);
    }
}
