package vn.lienthong.connectors.documentaxis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.AgencyList;
import vn.lienthong.connector.ListedAgency;
import vn.lienthong.connectors.packages.AgenciesAnswer;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.door.AgencyRounds;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.AgencyListWriter;
import vn.lienthong.ledger.AgencyLists;
import vn.lienthong.ledger.AgencyLists.Decision;
import vn.lienthong.ledger.Deeds;
import vn.lienthong.registry.Organisations;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.status.AgencyBook;
import vn.lienthong.status.AgencyPage;
import vn.lienthong.status.AgencyView;

/** The axis' list of agencies becomes candidates, and nothing else. */
class AgencyListTest {
    private final AxisTown town;
    private final AgencyList list =
            AxisTown.open(Clock.systemUTC()).agencyLists().get(0);

    AgencyListTest(@TempDir Path folder) {
        town = new AxisTown(folder, ContentLimits.STANDARD);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itIsReadOnceADayAndWhatLeavesItIsToldAsGone() {
        AgencyRounds rounds = new AgencyRounds(town.ledger.ledger());
        AgencyLists lists = town.ledger.ledger().agencies();
        lists.begin(AxisTown.AXIS).take(new ListedAgency("A-CU", List.of(), "Cơ quan đã thôi", ""));
        AgencyListWriter earlier = lists.begin(AxisTown.AXIS);
        earlier.take(new ListedAgency("000.99", List.of("H99"), "Cơ quan đã thôi", ""));
        earlier.end();

        rounds.read(AxisTown.AXIS, list, town.http);
        assertThat(lists.list(AxisTown.AXIS, "", 10)).as("it was read today").hasSize(1);
        town.ledger.clock().move(Duration.ofDays(1));
        rounds.read(AxisTown.AXIS, list, town.http);

        assertThat(lists.list(AxisTown.AXIS, "", 10))
                .extracting(entry -> entry.agency().code() + " " + entry.gone())
                .containsExactly(
                        "000.00.00.G14 false",
                        "000.00.00.G22 false",
                        "000.00.00.H44 false",
                        "000.00.05.H44 false",
                        "000.00.12.H44 false",
                        "000.99 true");
        assertThat(lists.state(AxisTown.AXIS).orElseThrow().agencies()).isEqualTo(5);
    }

    @Test
    void whatAStewardSaysOfAnAgencyStaysWithItOverTheNextReadings() {
        AgencyRounds rounds = new AgencyRounds(town.ledger.ledger());
        AgencyLists lists = town.ledger.ledger().agencies();
        rounds.read(AxisTown.AXIS, list, town.http);

        assertThat(lists.decide(AxisTown.AXIS, "000.00.05.H44", Decision.REFUSED, new Act("demo", "not ours")))
                .isTrue();
        assertThat(lists.decide(AxisTown.AXIS, "000.00.05.H44", Decision.ACCEPTED, new Act("demo", "ours after all")))
                .isTrue();
        assertThat(lists.decide(AxisTown.AXIS, "000.00.99.H44", Decision.REFUSED, new Act("demo", "no such code")))
                .isFalse();
        town.ledger.clock().move(Duration.ofDays(1));
        rounds.read(AxisTown.AXIS, list, town.http);

        assertThat(lists.list(AxisTown.AXIS, "", 10))
                .filteredOn(entry -> entry.decided() != null)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.agency().code()).isEqualTo("000.00.05.H44");
                    assertThat(entry.decided().decision()).isEqualTo(Decision.ACCEPTED);
                    assertThat(entry.decided().reason()).isEqualTo("ours after all");
                });
        assertThat(town.ledger.strings("select reason from agency_decision order by no"))
                .as("what was said before")
                .containsExactly("not ours", "ours after all");
        for (String change : new String[] {"update agency_decision set actor = 'x'", "delete from agency_decision"}) {
            assertThatThrownBy(() -> town.ledger.execute(change)).as(change).hasStackTraceContaining("never changed");
        }
    }

    @Test
    void whatStewardsSaidStandsAmongWhatPeopleDidPageByPage() {
        new AgencyRounds(town.ledger.ledger()).read(AxisTown.AXIS, list, town.http);
        AgencyLists lists = town.ledger.ledger().agencies();
        lists.decide(AxisTown.AXIS, "000.00.05.H44", Decision.REFUSED, new Act("can-bo", "not ours"));
        town.ledger.clock().move(Duration.ofMinutes(1));
        town.ledger.ledger().endpoints().pause(AxisTown.AXIS, "truc-ban", "they have asked");
        town.ledger.clock().move(Duration.ofMinutes(1));
        lists.decide(AxisTown.AXIS, "000.00.05.H44", Decision.ACCEPTED, new Act("can-bo", "ours after all"));
        Deeds deeds = town.ledger.ledger().deeds();

        List<Deeds.Done> page = deeds.list("", false, Deeds.Mark.NEWEST, 2);
        List<Deeds.Done> next = deeds.list("", false, page.get(1).mark(), 2);

        assertThat(page).extracting(Deeds.Done::code).containsExactly("AGENCY_ACCEPTED", "PAUSED");
        assertThat(next).singleElement().satisfies(done -> {
            assertThat(done.code()).isEqualTo("AGENCY_REFUSED");
            assertThat(done.reason()).isEqualTo("000.00.05.H44: not ours");
            assertThat(done.connection()).isEqualTo(AxisTown.AXIS);
        });
        assertThat(deeds.list("truc-ban", false, Deeds.Mark.NEWEST, 9)).hasSize(1);
        assertThat(deeds.list("", true, Deeds.Mark.NEWEST, 9))
                .as("read no content")
                .isEmpty();
    }

    @Test
    void aPageHasWhatIsWantedAndTheNextOneGoesOnBehindIt() {
        new AgencyRounds(town.ledger.ledger()).read(AxisTown.AXIS, list, town.http);
        AgencyBook book = new AgencyBook(town.ledger.ledger().agencies(), () -> Organisations.of(List.of()));

        AgencyPage first = book.page(AxisTown.AXIS, AgencyView::awaitsAWord, "", 3);
        AgencyPage second = book.page(AxisTown.AXIS, AgencyView::awaitsAWord, String.valueOf(first.next()), 3);

        assertThat(first.agencies())
                .extracting(AgencyView::code)
                .containsExactly("000.00.00.G14", "000.00.00.G22", "000.00.00.H44");
        assertThat(second.agencies()).extracting(AgencyView::code).containsExactly("000.00.05.H44", "000.00.12.H44");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> book.page("khong-co", one -> true, "", 3)).isInstanceOf(HubFailure.class);
    }

    @Test
    void aListThatCannotBeHadLeavesTheEarlierOneAndIsAskedForAgainInAnHour() {
        AgencyRounds rounds = new AgencyRounds(town.ledger.ledger());
        AgencyLists lists = town.ledger.ledger().agencies();
        rounds.read(AxisTown.AXIS, list, town.http);
        town.ledger.clock().move(Duration.ofDays(1));
        town.axis.faults().on(FaultKind.ERROR_200);

        rounds.read(AxisTown.AXIS, list, town.http);

        assertThat(lists.state(AxisTown.AXIS).orElseThrow().trouble()).isEqualTo("axis_down");
        assertThat(lists.list(AxisTown.AXIS, "", 10)).hasSize(5).noneMatch(AgencyLists.Entry::gone);
        town.axis.faults().off();
        assertThat(lists.isDue(AxisTown.AXIS)).isFalse();
        town.ledger.clock().move(Duration.ofHours(1));
        assertThat(lists.isDue(AxisTown.AXIS)).isTrue();
    }

    @Test
    void aHundredAndElevenThousandAgenciesAreTakenInWhileTheyCome() throws IOException {
        AgencyListWriter writer = town.ledger.ledger().agencies().begin(AxisTown.AXIS);
        AgenciesAnswer answer = new AgenciesAnswer(writer::take);
        long begun = System.nanoTime();
        answer.read(manyAgencies(111_000));

        assertThat(writer.end()).isEqualTo(111_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(town.ledger.ledger().agencies().list(AxisTown.AXIS, "", 1))
                .singleElement()
                .satisfies(first -> {
                    assertThat(first.agency().name())
                            .as("without what nobody sees")
                            .isEqualTo("Cơ quan 1");
                    assertThat(first.agency().otherCodes()).containsExactly("H44.1");
                });
    }

    private static InputStream manyAgencies(int count) {
        StringBuilder json = new StringBuilder("{\"status\":\"OK\",\"data\":[");
        for (int n = 1; n <= count; n++) {
            json.append(
                    "{\"id\":\"%d\",\"code\":\"%06d\",\"code102\":\"H44.%d\",\"name\":\"Cơ quan\u200B %d\",\"mail\":\"\"},"
                            .formatted(n, n, n, n));
        }
        json.append("{\"code\":\"\"}],\"ErrorCode\":\"0\"}");
        return new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
