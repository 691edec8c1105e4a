package org.anshi.notification;

import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.ConsumerAction;
import org.anshi.casefile.Milestone;
import org.anshi.casefile.Product;
import org.anshi.casefile.TrackingTokens;
import org.anshi.notification.Notice.TrueWhile;
import org.anshi.organisation.OpeningHours;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.OrganisationType;
import org.anshi.organisation.Organisations;
import org.anshi.privacy.KeyId;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseState;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.springframework.test.util.AopTestUtils;

/** A repair case of Li Mei's, as the neighbours would tell of it. */
class ACase {
    static final String TOKEN = "s3cret-unguessable-token-of-43-characters-x";
    static final OrganisationId HAIBEI = new OrganisationId("haibei");
    private static int count;

    private final CaseFiles cases;
    private final PromiseKeeper promises;
    private final Clock clock;
    private CaseNumber number;
    private String name = "李梅";
    private String phone = "+8613800000001";
    private String email = "li.mei@example.org";
    private Language language = Language.ZH;
    private EnumSet<Channel> channels = EnumSet.allOf(Channel.class);
    private CaseStatus status = CaseStatus.OPEN;

    ACase(CaseFiles cases, PromiseKeeper promises, Organisations organisations, TrackingTokens tokens, Clock clock) {
        // Behind the proxy, which would ask for a transaction.
        this.cases = AopTestUtils.getTargetObject(cases);
        this.promises = promises;
        this.clock = clock;
        when(organisations.get(HAIBEI))
                .thenReturn(new Organisation(
                        HAIBEI,
                        new Bilingual("海贝电器", "Haibei Appliances"),
                        OrganisationType.PRODUCER,
                        "400-800-1234",
                        "after-sales@haibei.example",
                        OpeningHours.STANDARD));
        when(organisations.find(HAIBEI)).then(asked -> Optional.of(organisations.get(HAIBEI)));
        when(tokens.tokenOf(org.mockito.ArgumentMatchers.any())).thenReturn(TOKEN);
    }

    ACase opened() {
        number = new CaseNumber("AS-20261124-%06d".formatted(++count));
        name = "李梅";
        phone = "+8613800000001";
        email = "li.mei@example.org";
        language = Language.ZH;
        channels = EnumSet.allOf(Channel.class);
        status = CaseStatus.OPEN;
        when(cases.offered(number)).thenReturn(List.of());
        return promised(Stage.ACCEPTANCE, PromiseState.RUNNING, "2026-11-24T12:00");
    }

    ACase named(String name) {
        this.name = name;
        return written();
    }

    ACase byPhoneOnly() {
        email = null;
        return written();
    }

    ACase byPhone(String phone) {
        this.phone = phone;
        email = null;
        return written();
    }

    ACase byEmailOnly(String email) {
        this.email = email;
        phone = null;
        return written();
    }

    /** There is a phone, and they chose mail. */
    ACase wantingMailOnly() {
        channels = EnumSet.of(Channel.EMAIL);
        return written();
    }

    ACase inEnglish() {
        language = Language.EN;
        return written();
    }

    ACase closed() {
        status = CaseStatus.CLOSED;
        return written();
    }

    ACase promised(Stage stage, PromiseState state, String due) {
        Instant at = SettableClock.at(due);
        PromiseView promise =
                new PromiseView(number, stage, state, clock.instant(), null, at, null, null, null, null, null);
        when(promises.of(number)).thenReturn(List.of(promise));
        when(promises.find(number, stage)).thenReturn(Optional.of(promise));
        return written();
    }

    ACase offering(String action) {
        when(cases.offered(number))
                .thenReturn(
                        List.of(new ConsumerAction(action, new Bilingual("同意", "Agree"), List.of(), "Task_1", null)));
        return this;
    }

    KeyId key() {
        return new KeyId(UUID.nameUUIDFromBytes(number.value().getBytes()));
    }

    CaseNumber number() {
        return number;
    }

    Notice news(String milestone, String zh, String en, boolean urgent, TrueWhile trueWhile) {
        return new Notice(
                new Milestone(number, milestone, 1, new Bilingual(zh, en), clock.instant(), HAIBEI),
                new Bilingual("客服会先电话了解情况", "We will call you first"),
                urgent,
                false,
                trueWhile);
    }

    Notice news(String milestone) {
        return news(milestone, "已受理您的报修", "We have accepted your repair", false, new TrueWhile.Always());
    }

    /** The last word on a case, while one of its promises still runs. */
    Notice lastNews(String milestone) {
        Notice news = news(milestone);
        return new Notice(news.milestone(), news.next(), news.urgent(), true, news.trueWhile());
    }

    private ACase written() {
        CaseFile file = new CaseFile(
                number,
                "repair",
                new Product(ProductCategory.LARGE_APPLIANCE, "haibei", "KFR-35", null, null, null),
                status,
                HAIBEI,
                HAIBEI,
                clock.instant(),
                clock.instant(),
                null,
                null,
                null,
                key());
        Consumer consumer =
                new Consumer(name, phone, email, language, null, channels, new Consumer.Consents(true, false));
        when(cases.get(number)).thenReturn(file);
        when(cases.lock(number)).thenReturn(file);
        when(cases.find(number)).thenReturn(Optional.of(file));
        when(cases.consumerOf(number)).thenReturn(consumer);
        return this;
    }
}
