package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.door.Trial;
import vn.lienthong.door.WouldFix;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Loaded;
import vn.lienthong.wire.Canonical;

/** What a corrected file would make of the rows that wait, before anything goes live. */
class WouldFixTest {
    private static final String FILE = """
            connector: polled
            title: Xã Mẫu
            owner: H44
            settings: {}
            mapping:
              type: dossier-progress
              fields:
                number: %s
                handler: {constant: Trần Văn Mẫu}
                content: NoiDung
                status: {constant: IN_PROCESS}
                at: {constant: "2026-03-06T09:00:00+07:00"}
            """;

    private final VisitBook visits = new VisitBook();
    private final LedgerFixture hub = new LedgerFixture(1, PolledInstallation.NAME);
    private final PolledSource source = new PolledSource();
    private final PolledInstallation installation;

    WouldFixTest(@TempDir Path folder) throws IOException {
        installation = new PolledInstallation(folder, source);
    }

    @BeforeEach
    void threeBadRowsBesideAGoodOne() {
        source.has("H44-260305-0007|A|", "N/A|B|", "N/A|C|", "còn sai|D|");
        installation.poll(hub, visits);
        assertThat(hub.ledger().sources().waiting()).containsEntry(PolledInstallation.NAME, 3L);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void itSaysHowManyWouldPassAndWhyTheOthersWouldNotAndChangesNothing() {
        WouldFix.Forecast forecast =
                forecast(FILE.formatted("{column: So, placeholder: [N/A], otherwise: H44-260305-0009}"));

        assertThat(forecast).extracting("rows", "pass", "more").containsExactly(3, 2, false);
        assertThat(forecast.fail()).isEqualTo(1);
        assertThat(forecast.failing())
                .extracting(each -> each.problem().path(), WouldFix.Failing::rows)
                .containsExactly(tuple("So", 1));
        assertThat(forecast.toString()).doesNotContain("còn sai");
        assertThat(hub.ledger().sources().waiting()).containsEntry(PolledInstallation.NAME, 3L);
        assertThat(hub.strings("select count(*) from message")).containsExactly("1");
    }

    @Test
    void theRunningFileFixesNothing() {
        assertThat(forecast(FILE.formatted("So"))).extracting("rows", "pass").containsExactly(3, 0);
    }

    @Test
    void moreThanOnePortionIsLookedAt() {
        String[] rows =
                IntStream.range(0, 1_203).mapToObj(i -> "sai|" + i + "|").toArray(String[]::new);
        source.has(rows);
        hub.execute("delete from bookmark");
        installation.poll(hub, visits);
        long waiting = hub.ledger().sources().waiting().get(PolledInstallation.NAME);
        assertThat(waiting).isGreaterThan(1_000);
        WouldFix.Forecast forecast = forecast(FILE.formatted("{constant: H44-260305-0009}"));
        assertThat(forecast.pass()).isEqualTo((int) waiting);
    }

    @Test
    void aFileWithAMistakeIsRefusedWithAllOfThemAndTheRunningOneStays() {
        Loaded loaded =
                installation.configuration().candidate(PolledInstallation.NAME, "connector: poled\nowner: H99\n");
        assertThat(loaded.report().problems()).extracting("key").contains("connector", "owner", "title");
        assertThat(loaded.configuration()).isEmpty();
    }

    private WouldFix.Forecast forecast(String file) {
        Configuration changed = installation
                .configuration()
                .candidate(PolledInstallation.NAME, file)
                .configuration()
                .orElseThrow();
        Trial trial = new Trial(
                Canonical.standard(), changed, ProvinceTime.day(hub.clock().instant()));
        return new WouldFix(hub.ledger().sources()).of(PolledInstallation.NAME, changed, trial);
    }
}
