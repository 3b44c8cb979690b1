package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.rhythm.SilenceWatch;
import vn.lienthong.status.Incidents;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** A source that has always told something new and does not any more: one incident, which ends with the next news. */
class SilentSourceTest {
    /** At least two working days lie within, whatever day it is. */
    private static final Duration SOME_DAYS = Duration.ofDays(4);

    private static final String ONCE_A_DAY = "insert into source_day select c.no, d::date, 1 from connection c,"
            + " generate_series(now() - interval '40 days', now() - interval '1 day', interval '1 day') d";

    private final LedgerFixture hub = new LedgerFixture(1, PolledInstallation.NAME);
    private final PolledSource source = new PolledSource();
    private final PolledInstallation installation;

    SilentSourceTest(@TempDir Path folder) throws IOException {
        installation = new PolledInstallation(folder, source);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void silenceAgainstTheUsualRhythmIsOneIncidentOfThePartnerThatEndsWithTheNextRow() {
        hub.execute(ONCE_A_DAY);
        source.has("H44-260305-0007|A|");
        poll();
        look();
        assertThat(open()).isEmpty();

        hub.clock().move(SOME_DAYS);
        poll();
        look();
        look();
        assertThat(open()).singleElement().satisfies(incident -> {
            assertThat(incident.code()).isEqualTo("SOURCE_SILENT");
            assertThat(incident.side()).isEqualTo("PARTNER");
            assertThat(incident.sentence()).contains("xa-mau", "working days").doesNotContain("{", "source.");
            assertThat(incident.todo()).contains("silent-after");
        });

        source.has("H44-260305-0008|B|");
        poll();
        assertThat(open()).isEmpty();
        look();
        assertThat(hub.strings("select code from event where connection_no is not null order by no"))
                .containsExactly("SOURCE_SILENT", "SOURCE_HEARD");
    }

    @Test
    void aBadRowIsNewsTooButTheSameOneAgainIsNot() {
        installation.with("silent-after: 1");
        source.has("không phải số|A|");
        poll();
        hub.clock().move(SOME_DAYS);
        hub.execute("delete from bookmark");
        poll();
        look();
        assertThat(open()).hasSize(1);
        source.has("cũng không|A|");
        poll();
        assertThat(open()).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutASourceThatIsPausedOrOfWhichNothingIsExpected() {
        hub.execute(ONCE_A_DAY);
        hub.clock().move(SOME_DAYS);
        look();
        assertThat(open()).hasSize(1);
        hub.ledger().endpoints().pause(PolledInstallation.NAME, "truc", "đơn vị bảo trì");
        look();
        assertThat(open()).isEmpty();
        hub.ledger().endpoints().resume(PolledInstallation.NAME, "truc", "xong");
        look();
        assertThat(open()).hasSize(1);
        installation.with("silent-after: never");
        look();
        assertThat(open()).isEmpty();
        installation.with("silent-after: 250");
        look();
        assertThat(open()).isEmpty();
    }

    private void poll() {
        installation.poll(hub, new VisitBook());
    }

    private void look() {
        new SilenceWatch(hub.ledger(), installation.configuration()::current).look();
    }

    private List<Incidents.Told> open() {
        return new Incidents(hub.ledger().endpoints(), UnaryOperator.identity(), Texts.of("ledger", "source"))
                .list(10, Lang.EN).stream()
                        .filter(incident -> incident.closedAt() == null)
                        .toList();
    }
}
