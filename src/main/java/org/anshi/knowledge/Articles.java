package org.anshi.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshi.knowledge.ArticleVersion.Ending;
import org.anshi.knowledge.ArticleVersion.Step;
import org.anshi.knowledge.store.ArticleTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Reason;
import org.anshi.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles from the first draft to the day they expire. Who reviews an article did not write it. A text that was approved never
 * changes: a new version is written beside it, and takes its place once it is approved itself.
 */
@Service
@Transactional
public class Articles {
    static final String REPLACED = "replaced";
    static final String NOT_REVIEWED_IN_TIME = "not-reviewed-in-time";

    private final ArticleTable table;
    private final Clock clock;

    Articles(ArticleTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Of each article what stands: what is told, and beside it what is being written. */
    public List<ArticleVersion> standing() {
        return table.standing();
    }

    /** The newest first; none where there is no such article. */
    public List<ArticleVersion> history(ArticleId id) {
        return table.of(id);
    }

    /** @throws Refused NOT_FOUND where it is not told today */
    public ArticleVersion told(ArticleId id) {
        return table.approved(id)
                .filter(version -> !version.article().reviewBy().isBefore(today()))
                .orElseThrow(Articles::unknown);
    }

    /**
     * The first version of a new article, or a new one beside what is told.
     *
     * @throws Refused INVALID naming what is at fault, CONFLICT where a version is being written already
     */
    public ArticleVersion write(ArticleId id, Article article, String by) {
        Checked.article(article, today());
        List<ArticleVersion> before = table.of(id);
        boolean underWay = before.stream().anyMatch(version -> isOpen(version.status()));
        int version = before.isEmpty() ? 1 : before.get(0).version() + 1;
        ArticleVersion first =
                new ArticleVersion(id, version, 1, ArticleStatus.DRAFT, article, now(by), null, null, null);
        try {
            if (underWay) {
                throw conflict(
                        "这篇文章已有未发布的版本，请接着修改它。", "A version of it is being written already; go on with that one.");
            }
            table.add(first);
            return first;
        } catch (DuplicateKeyException someoneElseToo) {
            throw changedMeanwhile();
        }
    }

    /**
     * A draft again, also where it had been reviewed.
     *
     * @param seen the revision that whoever changes it has seen
     * @throws Refused INVALID naming what is at fault, CONFLICT where it changed meanwhile or can no longer be changed
     */
    public ArticleVersion rewrite(ArticleId id, int version, int seen, Article article, String by) {
        Checked.article(article, today());
        ArticleVersion present = open(id, version, seen);
        return keep(
                new ArticleVersion(id, version, seen + 1, ArticleStatus.DRAFT, article, now(by), null, null, null),
                present);
    }

    /** What is told today. */
    public List<ArticleVersion> told() {
        LocalDate today = today();
        return table.approved().stream()
                .filter(version -> !version.article().reviewBy().isBefore(today))
                .toList();
    }

    /** @throws Refused CONFLICT where the reviewer wrote it, where it changed meanwhile or is no draft */
    public ArticleVersion review(ArticleId id, int version, int seen, String by) {
        ArticleVersion present = seen(id, version, seen);
        step(present, ArticleStatus.REVIEWED);
        if (Objects.equals(present.written().by(), by)) {
            throw conflict("作者不能审校自己的文章，请由同事审校。", "Whoever wrote it does not review it; ask a colleague.");
        }
        return keep(
                new ArticleVersion(
                        id,
                        version,
                        seen + 1,
                        ArticleStatus.REVIEWED,
                        present.article(),
                        present.written(),
                        now(by),
                        null,
                        null),
                present);
    }

    /**
     * Told from now on, in place of the version before it.
     *
     * @throws Refused CONFLICT where it changed meanwhile or was not reviewed, INVALID where its review date has passed
     */
    public ArticleVersion approve(ArticleId id, int version, int seen, String by) {
        ArticleVersion present = seen(id, version, seen);
        step(present, ArticleStatus.APPROVED);
        Checked.article(present.article(), today());
        table.approved(id).ifPresent(before -> end(before, by, REPLACED));
        return keep(
                new ArticleVersion(
                        id,
                        version,
                        seen + 1,
                        ArticleStatus.APPROVED,
                        present.article(),
                        present.written(),
                        present.reviewed(),
                        now(by),
                        null),
                present);
    }

    /**
     * No longer told, or never to be.
     *
     * @throws Refused INVALID without a reason, CONFLICT where it changed meanwhile or has expired
     */
    public ArticleVersion expire(ArticleId id, int version, int seen, String why, String by) {
        String because = Reason.given(why);
        ArticleVersion present = seen(id, version, seen);
        step(present, ArticleStatus.EXPIRED);
        return end(present, by, because);
    }

    /** What nobody looked at again in time is no longer told. */
    int expireOverdue() {
        List<ArticleVersion> overdue = table.approvedUntilBefore(today());
        overdue.forEach(version -> end(version, null, NOT_REVIEWED_IN_TIME));
        return overdue.size();
    }

    /** As they came with the product; in place of what people wrote or took over they never come. */
    void ship(Map<ArticleId, Article> shipped) {
        table.lock();
        Map<ArticleId, ArticleVersion> last = new HashMap<>();
        table.standing().forEach(version -> last.putIfAbsent(version.id(), version));
        Map<ArticleId, Article> news = new HashMap<>(shipped);
        news.entrySet().removeIf(one -> !isNews(one.getValue(), last.get(one.getKey())));
        news.forEach((id, article) -> ship(id, article, last.get(id)));
        if (!news.isEmpty()) {
            table.changed();
        }
    }

    /** A later review date makes it newer: an older product beside this one does not bring its own back. */
    private static boolean isNews(Article article, ArticleVersion last) {
        if (last == null) {
            return true;
        }
        boolean untouched = last.cameWithTheProduct()
                && (last.ended() == null || last.ended().by() == null);
        return untouched
                && !last.article().equals(article)
                && !article.reviewBy().isBefore(last.article().reviewBy());
    }

    private void ship(ArticleId id, Article article, ArticleVersion last) {
        if (last != null && last.status() == ArticleStatus.APPROVED) {
            end(last, null, REPLACED);
        }
        Step now = now(null);
        table.add(new ArticleVersion(
                id, last == null ? 1 : last.version() + 1, 1, ArticleStatus.APPROVED, article, now, now, now, null));
    }

    private ArticleVersion end(ArticleVersion version, String by, String because) {
        return keep(
                new ArticleVersion(
                        version.id(),
                        version.version(),
                        version.revision() + 1,
                        ArticleStatus.EXPIRED,
                        version.article(),
                        version.written(),
                        version.reviewed(),
                        version.approved(),
                        new Ending(by, clock.instant(), because)),
                version);
    }

    private ArticleVersion keep(ArticleVersion next, ArticleVersion present) {
        if (!table.replace(next)) {
            throw changedMeanwhile();
        }
        if (next.status() == ArticleStatus.APPROVED || present.status() == ArticleStatus.APPROVED) {
            table.changed();
        }
        return next;
    }

    private ArticleVersion open(ArticleId id, int version, int seen) {
        ArticleVersion present = seen(id, version, seen);
        if (!isOpen(present.status())) {
            throw conflict(
                    "已发布或已失效的版本不能修改，请另写新版本。",
                    "A version that was published or has expired can't be changed; write a new one.");
        }
        return present;
    }

    private ArticleVersion seen(ArticleId id, int version, int seen) {
        ArticleVersion present = table.of(id).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(Articles::unknown);
        if (present.revision() != seen) {
            throw changedMeanwhile();
        }
        return present;
    }

    private static void step(ArticleVersion present, ArticleStatus next) {
        if (!present.status().canBecome(next)) {
            throw conflict(
                    "这个版本现在是“" + present.status().label().zh() + "”，不能变为“"
                            + next.label().zh() + "”。",
                    "This version is \"" + present.status().label().en() + "\" and can't become \""
                            + next.label().en() + "\".");
        }
    }

    private static boolean isOpen(ArticleStatus status) {
        return status == ArticleStatus.DRAFT || status == ArticleStatus.REVIEWED;
    }

    private Step now(String by) {
        return new Step(by, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Refused unknown() {
        return new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这篇文章。", "There is no such article."));
    }

    private static Refused changedMeanwhile() {
        return conflict(
                "有人刚改过这篇文章，请看过最新内容后再试。",
                "Somebody changed this article meanwhile; look at it again, then try once more.");
    }

    private static Refused conflict(String zh, String en) {
        return new Refused(Refused.Kind.CONFLICT, new Bilingual(zh, en));
    }
}
