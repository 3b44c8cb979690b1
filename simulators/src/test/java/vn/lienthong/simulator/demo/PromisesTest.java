package vn.lienthong.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import vn.lienthong.simulator.onestop.OneStopEvent;

/** The judge of the demonstration believes a good record and catches every falsified one. */
class PromisesTest {
    private final Day day = Day.of(900);
    private final Evidence good = goodEvidence();

    @Test
    void aTrueRecordKeepsEveryPromise() {
        assertThat(broken(good)).isEmpty();
    }

    @Test
    void theBadDossierHasMessagesBeforeAndBehindIt() {
        List<OneStopEvent> ofIt = day.all().stream()
                .filter(event -> event.subject().equals(day.bad().subject()))
                .toList();

        assertThat(day.morning()).contains(day.bad());
        assertThat(ofIt.indexOf(day.bad())).isPositive();
        assertThat(day.afternoon())
                .anyMatch(event -> event.subject().equals(day.bad().subject()));
    }

    @Test
    void aLostReceiptIsSeen() {
        assertThat(broken(with(good, sent -> sent + 1, seen -> seen, seen -> seen)))
                .containsExactly("every event has a receipt of its own");
    }

    @Test
    void aMessageThatNeverReachedThePortalIsSeen() {
        assertThat(brokenAtPortal(seen -> seen.subList(0, seen.size() - 1)))
                .containsExactly("the portal has each exactly once", "the portal has them in order");
    }

    @Test
    void aRepeatAtTheIocIsSeen() {
        assertThat(brokenAtIoc(seen -> {
                    List<Seen> falsified = new ArrayList<>(seen);
                    Seen last = seen.get(seen.size() - 1);
                    falsified.add(new Seen(last.key(), last.what(), true));
                    return falsified;
                }))
                .contains("the IOC has each exactly once");
    }

    @Test
    void twoMessagesOfOneDossierInTheWrongOrderAreSeen() {
        assertThat(brokenAtIoc(seen -> {
                    List<Seen> falsified = new ArrayList<>(seen);
                    String key = seen.get(0).key();
                    int second = falsified.subList(1, falsified.size()).stream()
                                    .map(Seen::key)
                                    .toList()
                                    .indexOf(key)
                            + 1;
                    Collections.swap(falsified, 0, second);
                    return falsified;
                }))
                .containsExactly("the IOC has them in order");
    }

    @Test
    void anAttemptCountedWhileThePortalWasDownIsSeen() {
        Outage outage = good.outage();
        Map<String, Integer> counted = new HashMap<>(outage.parkedAttempts());
        counted.replaceAll((number, attempts) -> 1);

        assertThat(broken(withOutage(new Outage(counted, outage.finalAttempts(), 0, outage.incidents()))))
                .containsExactly("the outage cost no attempt");
    }

    @Test
    void anIncidentThatStaysOpenIsSeen() {
        Outage outage = good.outage();
        Outage.Incident open = new Outage.Incident(Promises.PORTAL, "TARGET_DOWN", Instant.EPOCH, null);

        assertThat(broken(withOutage(new Outage(outage.parkedAttempts(), outage.finalAttempts(), 0, List.of(open)))))
                .containsExactly("outage: one incident, opened and closed");
    }

    @Test
    void aBalanceThatDoesNotHoldAndAFaultOfTheAuditAreSeen() {
        Standing wrong = new Standing(
                Promises.IOC,
                Objects.requireNonNull(good.balance().get(Promises.IOC)).rows(),
                Map.of("DELIVERED", 1L),
                0);
        Map<String, Standing> balance = new HashMap<>(good.balance());
        balance.put(Promises.IOC, wrong);
        Evidence falsified = new Evidence(
                good.sent(),
                good.taken(),
                good.portal(),
                good.ioc(),
                good.outage(),
                good.badDossier(),
                new Evidence.Again("2603-00000001", "2603-00000002", 202),
                balance,
                Map.of("POSITIONS", 1L));

        assertThat(broken(falsified))
                .containsExactly(
                        "sent again: the same receipt",
                        "other content: refused with 409",
                        "the balance holds, difference 0",
                        "audit of the ledger: 0 faults");
    }

    private Evidence goodEvidence() {
        List<OneStopEvent> events = day.all();
        List<Taken> taken = new ArrayList<>();
        String bad = "";
        for (OneStopEvent event : events) {
            int position = taken.size() + 1;
            String number = "2603-" + Integer.toString(100_000_000 + position).substring(1);
            bad = event.equals(day.bad()) ? number : bad;
            taken.add(Receipts.taken(number, event));
        }
        String skipped = bad;
        List<Taken> reached =
                taken.stream().filter(one -> !one.number().equals(skipped)).toList();
        Map<String, Integer> parked = Map.of(reached.get(reached.size() - 1).number(), 0);
        Map<String, Integer> finals = Map.of(reached.get(reached.size() - 1).number(), 1);
        long all = taken.size();
        Map<String, Long> portalRows = Map.of("DELIVERED", all - 1, "WITHDRAWN", 1L);
        Map<String, Long> iocRows = Map.of("DELIVERED", all);
        return new Evidence(
                events.size(),
                taken,
                seen(reached, Taken.Fact::row),
                seen(taken, Taken.Fact::id),
                new Outage(
                        parked,
                        finals,
                        0,
                        List.of(new Outage.Incident(
                                Promises.PORTAL, "TARGET_DOWN", Instant.EPOCH, Instant.EPOCH.plusSeconds(9)))),
                new Evidence.BadDossier(skipped, List.of(skipped), 2, 0),
                new Evidence.Again("2603-00000001", "2603-00000001", 409),
                Map.of(
                        Promises.PORTAL, new Standing(Promises.PORTAL, portalRows, portalRows, 0),
                        Promises.IOC, new Standing(Promises.IOC, iocRows, iocRows, 0)),
                Map.of("POSITIONS", 0L));
    }

    private static List<Seen> seen(List<Taken> taken, Function<Taken.Fact, String> form) {
        return taken.stream()
                .map(one -> new Seen(one.event().key(), form.apply(one.event()), false))
                .toList();
    }

    private List<String> brokenAtPortal(Function<List<Seen>, List<Seen>> falsified) {
        return broken(with(good, sent -> sent, falsified, seen -> seen));
    }

    private List<String> brokenAtIoc(Function<List<Seen>, List<Seen>> falsified) {
        return broken(with(good, sent -> sent, seen -> seen, falsified));
    }

    private Evidence withOutage(Outage outage) {
        return new Evidence(
                good.sent(),
                good.taken(),
                good.portal(),
                good.ioc(),
                outage,
                good.badDossier(),
                good.again(),
                good.balance(),
                good.audit());
    }

    private static Evidence with(
            Evidence good,
            IntUnaryOperator sent,
            Function<List<Seen>, List<Seen>> portal,
            Function<List<Seen>, List<Seen>> ioc) {
        return new Evidence(
                sent.applyAsInt(good.sent()),
                good.taken(),
                portal.apply(good.portal()),
                ioc.apply(good.ioc()),
                good.outage(),
                good.badDossier(),
                good.again(),
                good.balance(),
                good.audit());
    }

    private static List<String> broken(Evidence evidence) {
        return new Promises(evidence)
                .judge().stream()
                        .filter(finding -> !finding.held())
                        .map(Finding::english)
                        .toList();
    }
}
