package org.anshi.desk.article;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.desk.file.NotYours;
import org.anshi.identity.Person;
import org.anshi.intake.PhotoDesk;
import org.anshi.knowledge.Answer.Hit;
import org.anshi.knowledge.Article;
import org.anshi.knowledge.ArticleId;
import org.anshi.knowledge.ArticlePage;
import org.anshi.knowledge.ArticleStatus;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.Articles;
import org.anshi.knowledge.Illustration;
import org.anshi.knowledge.Illustrations;
import org.anshi.knowledge.Knowledge;
import org.anshi.knowledge.Question;
import org.anshi.knowledge.Wording;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Component;

/** Everybody on the staff reads; people of a lead write and review its articles, its supervisors approve and withdraw them. */
@Component
public class ArticleDesk {
    private static final Set<String> WRITERS = Set.of("agent", "supervisor", "analyst");
    private static final int FOUND = 20;

    private final Articles articles;
    private final Knowledge knowledge;
    private final ArticlePage page;
    private final Illustrations illustrations;
    private final PhotoDesk photos;
    private final Organisations organisations;
    private final Clock clock;

    ArticleDesk(
            Articles articles,
            Knowledge knowledge,
            ArticlePage page,
            Illustrations illustrations,
            PhotoDesk photos,
            Organisations organisations,
            Clock clock) {
        this.articles = articles;
        this.knowledge = knowledge;
        this.page = page;
        this.illustrations = illustrations;
        this.photos = photos;
        this.organisations = organisations;
        this.clock = clock;
    }

    public List<ArticleVersion> standing(ArticleStatus status) {
        return articles.standing().stream()
                .filter(version -> status == null || version.status() == status)
                .toList();
    }

    public List<ArticleVersion> find(String text, Language language) {
        return knowledge.find(Question.of(text, language), FOUND).stream()
                .map(Hit::version)
                .toList();
    }

    /** The newest first. */
    public List<ArticleVersion> history(String id) {
        List<ArticleVersion> history = articles.history(ArticleId.of(id));
        if (history.isEmpty()) {
            throw new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这篇文章。", "There is no such article."));
        }
        return history;
    }

    public String html(Wording wording) {
        return page.html(wording);
    }

    public boolean mayWrite(Person person) {
        return !ownersOf(person).isEmpty();
    }

    public boolean mayWrite(Person person, OrganisationId owner) {
        return WRITERS.stream().anyMatch(role -> person.groups().contains(owner.group(role)));
    }

    public boolean mayApprove(Person person, OrganisationId owner) {
        return person.isAdministrator() || person.groups().contains(owner.group("supervisor"));
    }

    public ArticleForm blank() {
        return ArticleForm.blank(LocalDate.now(clock).plusYears(1));
    }

    public ArticleForm form(ArticleVersion version) {
        return ArticleForm.of(version);
    }

    /** A new article, owned by the writer's lead. */
    public ArticleVersion add(Person person, ArticleForm form) {
        OrganisationId owner = ownersOf(person).stream()
                .sorted(Comparator.comparing(OrganisationId::value))
                .findFirst()
                .orElseThrow(ArticleDesk::notYours);
        ArticleId id = ArticleId.given(form.id());
        if (!articles.history(id).isEmpty()) {
            throw fault("id", "已有这个标识的文章，请换一个", "There is an article of this name; choose another");
        }
        return articles.write(id, form.article(owner), person.id());
    }

    /** The version that is written, or a new one beside the one that is told. */
    public ArticleVersion change(Person person, String id, ArticleForm form) {
        ArticleVersion last = history(id).get(0);
        OrganisationId owner = last.article().owner();
        mustWrite(person, owner);
        Article article = form.article(owner);
        boolean open = last.status() == ArticleStatus.DRAFT || last.status() == ArticleStatus.REVIEWED;
        return open
                ? articles.rewrite(
                        last.id(), last.version(), form.seen() == null ? 0 : form.seen(), article, person.id())
                : articles.write(last.id(), article, person.id());
    }

    /**
     * A picture, painted anew without what a camera writes into it, or a short video.
     *
     * @throws Refused INVALID for what is neither or too big
     */
    public Illustration illustrate(Person person, String id, byte[] content) {
        ArticleVersion last = history(id).get(0);
        mustWrite(person, last.article().owner());
        String video = Illustration.videoType(content);
        if (video != null) {
            return illustrations.add(last.id(), video, content, person.id());
        }
        PhotoDesk.Picture picture = photos.checked(content);
        return illustrations.add(last.id(), picture.mediaType(), picture.content(), person.id());
    }

    public List<Illustration> illustrations(ArticleId id) {
        return illustrations.of(id);
    }

    public void review(Person person, String id, int version, int seen) {
        mustWrite(person, history(id).get(0).article().owner());
        articles.review(ArticleId.of(id), version, seen, person.id());
    }

    public void approve(Person person, String id, int version, int seen) {
        mustApprove(person, history(id).get(0).article().owner());
        articles.approve(ArticleId.of(id), version, seen, person.id());
    }

    public void expire(Person person, String id, int version, int seen, String why) {
        mustApprove(person, history(id).get(0).article().owner());
        articles.expire(ArticleId.of(id), version, seen, why, person.id());
    }

    private Set<OrganisationId> ownersOf(Person person) {
        return organisations.leads().stream()
                .filter(lead -> mayWrite(person, lead))
                .collect(Collectors.toSet());
    }

    private void mustWrite(Person person, OrganisationId owner) {
        if (!mayWrite(person, owner)) {
            throw notYours();
        }
    }

    private void mustApprove(Person person, OrganisationId owner) {
        if (!mayApprove(person, owner)) {
            throw new NotYours(new Bilingual(
                    "文章由所属单位的主管批准和停用。", "Articles are approved and withdrawn by a supervisor of their owner."));
        }
    }

    private static NotYours notYours() {
        return new NotYours(new Bilingual(
                "文章由所属牵头单位的人员编写和审校。", "Articles are written and reviewed by people of the lead that owns them."));
    }

    private static Refused fault(String field, String zh, String en) {
        Bilingual reason = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault(field, reason)));
    }
}
