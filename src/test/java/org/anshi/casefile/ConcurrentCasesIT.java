package org.anshi.casefile;

import static org.anshi.casefile.Cases.HAIBEI;
import static org.anshi.casefile.Cases.HUADONG;
import static org.anshi.casefile.Cases.SHUNJIE;
import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anshi.HearthTest;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when several people, or nodes, do something at the same time. */
@HearthTest
class ConcurrentCasesIT {
    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @Autowired
    CaseFiles cases;

    @Autowired
    TrackingTokens tokens;

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void noTwoCasesGetOneNumber() throws Exception {
        List<CaseNumber> numbers =
                atTheSameTime(200, () -> cases.open(aRepair()).number());

        assertThat(numbers).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void oneCaseIsChangedByOneAfterTheOther() throws Exception {
        CaseNumber number = cases.open(aRepair()).number();

        List<Integer> occurrences = atTheSameTime(40, () -> cases.record(number, "urged", new Bilingual("催办", "Urged"))
                .occurrence());

        assertThat(occurrences)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void handOversAtTheSameTimeLeaveOneHistory() throws Exception {
        CaseNumber number = cases.open(aRepair()).number();

        atTheSameTime(30, () -> {
            cases.handTo(number, HUADONG);
            cases.handTo(number, SHUNJIE);
            cases.handTo(number, HAIBEI);
            return null;
        });

        List<Holder> holders = cases.holders(number);
        for (int i = 1; i < holders.size(); i++) {
            assertThat(holders.get(i).organisation())
                    .isNotEqualTo(holders.get(i - 1).organisation());
            assertThat(holders.get(i).from()).isEqualTo(holders.get(i - 1).to());
        }
    }

    @Test
    void aCaseHasOneTokenHoweverManyAskAfterARevocation() throws Exception {
        CaseNumber number = cases.open(aRepair()).number();
        tokens.revoke(number);

        assertThat(atTheSameTime(16, () -> tokens.tokenOf(number))).containsOnly(tokens.tokenOf(number));
    }

    private <T> List<T> atTheSameTime(int times, Callable<T> deed) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            running.add(people.submit(deed));
        }
        List<T> done = new ArrayList<>();
        for (Future<T> one : running) {
            done.add(one.get());
        }
        return done;
    }
}
