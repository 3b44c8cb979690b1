package vn.lienthong.connectors.restpull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.support.AgencyStage;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.simulator.AgencyHabit;
import vn.lienthong.simulator.AgencySimulator;

/** Ways in which one page follows another, and services that do not keep to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {
    private static final String[] BASIC = {
        "auth", "basic", "user", AgencySimulator.USER, "password", AgencySimulator.PASSWORD
    };

    private final AgencySimulator real = AgencySimulator.start(0);
    private final AgencyStage stage = new AgencyStage(real);

    @AfterAll
    void stop() {
        real.close();
    }

    @BeforeEach
    void someRecords() {
        real.reset();
        holds(130);
    }

    private void holds(int count) {
        stage.holds(IntStream.range(0, count)
                .mapToObj(i -> Map.of("ma", "HS-" + i, "ten", "Mẫu " + i))
                .toList());
    }

    private Agency agency(String... own) {
        String[] all = new String[own.length + BASIC.length];
        System.arraycopy(BASIC, 0, all, 0, BASIC.length);
        System.arraycopy(own, 0, all, BASIC.length, own.length);
        return new Agency(real, all);
    }

    private Agency byOffset(String... more) {
        String[] own = {
            "path",
            "/v2/records?offset={offset}&size={size}",
            "records",
            "/items",
            "paging",
            "offset",
            "total",
            "/count"
        };
        String[] all = new String[own.length + more.length];
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return agency(all);
    }

    private Agency byPage(String... more) {
        String[] own = {
            "path",
            "/v1/records.xml?page={page}&size={size}",
            "form",
            "xml",
            "records",
            "danhSach/HoSo",
            "paging",
            "page",
            "total",
            "/ketQua/tong",
            "optional",
            "ten",
            "key",
            "ma"
        };
        String[] all = new String[own.length + more.length];
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return agency(all);
    }

    private Agency byCursor() {
        return agency(
                "path",
                "/v2/cursor?size={size}&cursor={cursor}",
                "records",
                "/items",
                "paging",
                "cursor",
                "next",
                "/page/next");
    }

    private Agency byLink() {
        return agency("path", "/v2/linked?size={size}", "records", "/items", "paging", "link", "next", "/links/next");
    }

    private static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "HS-" + i).toList();
    }

    @Test
    void eachWayOfPagingReadsAll() {
        for (Agency agency : List.of(byOffset(), byPage(), byCursor(), byLink())) {
            assertThat(agency.read()).isEmpty();
            assertThat(agency.keys()).containsExactlyElementsOf(keys(130));
        }
    }

    @Test
    void aServiceThatGivesFewerThanAskedForIsReadToItsEnd() {
        real.habits(EnumSet.of(AgencyHabit.GIVES_FEWER, AgencyHabit.NULL_WHEN_EMPTY));
        for (Agency agency : List.of(byOffset(), byCursor())) {
            assertThat(agency.read()).isEmpty();
            assertThat(agency.keys()).containsExactlyElementsOf(keys(130));
        }
    }

    @Test
    void aServiceThatGivesItsLastPageAgainIsReadToItsEnd() {
        real.habits(EnumSet.of(AgencyHabit.LAST_PAGE_AGAIN));
        assertThat(byPage().read()).isEmpty();
        holds(100);
        Agency fullLastPage = byPage();
        assertThat(fullLastPage.read()).as("the total says that it is all").isEmpty();
        assertThat(fullLastPage.keys()).containsExactlyElementsOf(keys(100));
    }

    @Test
    @Timeout(60)
    void aServiceThatHeedsNoPageIsToldAndDoesNotTurnForEver() {
        real.habits(EnumSet.of(AgencyHabit.HEEDS_NO_PAGE));
        for (Agency agency : List.of(byOffset(), byPage(), byCursor())) {
            assertThat(agency.read()).map(SourceTrouble::reason).contains("api_pages_repeat");
            assertThat(agency.read()).map(SourceTrouble::reason).contains("api_pages_repeat");
        }
        real.habits(EnumSet.noneOf(AgencyHabit.class));
        Agency mended = byOffset();
        assertThat(mended.read()).isEmpty();
    }

    @Test
    void aCountThatDiffersIsToldOnceAllHasBeenRead() {
        real.habits(EnumSet.of(AgencyHabit.COUNTS_WRONG));
        Agency agency = byOffset();
        SourceTrouble trouble = agency.read().orElseThrow();
        assertThat(trouble.reason()).isEqualTo("api_count_differs");
        assertThat(trouble.facts()).containsEntry("total", "131").containsEntry("seen", "130");
        assertThat(agency.keys()).hasSize(130);
    }

    @Test
    void aLinkToAnotherHostIsNotFollowed() {
        real.habits(EnumSet.of(AgencyHabit.LINKS_ELSEWHERE));
        assertThat(byLink().read()).map(SourceTrouble::reason).contains("api_foreign_link");
    }

    @Test
    void aPageThatIsCutIsNotTakenAndComesNextTime() {
        real.cutAt(75);
        Agency agency = byOffset();
        assertThat(agency.read()).map(SourceTrouble::reason).contains("page_cut");
        assertThat(agency.keys()).as("pages before it").containsExactlyElementsOf(keys(50));
        real.cutAt(-1);
        int before = real.asked().size();
        assertThat(agency.read()).isEmpty();
        assertThat(agency.keys()).containsExactlyElementsOf(keys(130));
        assertThat(real.asked().get(before)).endsWith("offset 50");
    }

    @Test
    void aRecordIsFoundAgainByItsKeyOrByADigest() {
        Agency named = byPage();
        named.read();
        assertThat(named.places()).contains("/v1/records.xml, ma=HS-60");
        Agency personal = byPage("key-is-personal", "true");
        personal.read();
        assertThat(personal.places())
                .isNotEmpty()
                .allMatch(place -> place.matches("/v1/records.xml, content [0-9a-f]{12}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefusedWhenTheConnectionIsOpened() {
        assertThatThrownBy(() ->
                        agency("path", "/a", "records", "/a", "paging", "page").open())
                .hasMessageContaining("{page}");
        assertThatThrownBy(() -> agency("path", "/a?{cursor}", "records", "/a", "paging", "cursor")
                        .open())
                .isInstanceOf(HubFailure.class)
                .hasMessageContaining("/next");
        assertThatThrownBy(() -> agency("path", "/a?{from}", "records", "/a").open())
                .hasMessageContaining("/start");
        assertThatThrownBy(() -> agency("path", "/a?{form}", "records", "/a").open())
                .hasMessageContaining("{form}");
        assertThatThrownBy(() ->
                        agency("path", "/a", "records", "HoSo", "form", "xml").open())
                .hasMessageContaining("KetQua/HoSo");
        assertThatThrownBy(() -> agency("path", "/a", "records", "/a", "ok-field", "/code")
                        .open())
                .hasMessageContaining("ok-values");
        assertThatThrownBy(() ->
                        agency("path", "/a", "records", "/a", "auth", "login").open())
                .hasMessageContaining("/login-path");
    }
}
