package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.SharedData;
import vn.lienthong.registry.Sharing;
import vn.lienthong.shared.SharedPage;

/** To each what it was granted, and every change of it. */
class SharedDeskTest {
    private SharedStage stage;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        stage = new SharedStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldThatIsTalkedOfIsThere(SharedData data) {
        stage.dossier(1, "H44.05");
        stage.document("H44.05", "H44", "V/v báo cáo");
        stage.procedure("Đăng ký", "H44");
        stage.watch().look();

        assertThat(stage.page(data, "0").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.keySet()).containsExactlyElementsOf(data.names()));
        assertThat(stage.open(data))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.keySet()).containsExactlyElementsOf(data.openNames()));
    }

    @Test
    void whoGoesOnFromWhereItStoppedHasEveryChangeOnceAndNothingElse() {
        stage.dossier(1, "H44.05");
        stage.dossier(2, "H44.05");
        String then = stage.page(SharedData.DOSSIERS, "0").next();
        stage.dossier(1, "H44.05");
        stage.dossier(3, "H44.05");

        SharedPage page = stage.page(SharedData.DOSSIERS, then);
        assertThat(SharedStage.byIdentity(SharedData.DOSSIERS, page.rows()).keySet())
                .containsExactly("H44.05-250420-1001", "H44.05-250420-1003");
        assertThat(page.more()).isFalse();
        assertThat(stage.page(SharedData.DOSSIERS, page.next()).rows()).isEmpty();
        assertThat(stage.page(SharedData.DOSSIERS, page.next()).next()).isEqualTo(page.next());
    }

    @Test
    void aReaderWhoAsksWhileManyWriteMissesNothing() throws Exception {
        CompletableFuture<Map<String, Map<String, @Nullable Object>>> reader = new CompletableFuture<>();
        Thread reading = new Thread(() -> reader.complete(followUntilDone()));
        reading.start();
        AtOnce.run(4, writer -> {
            for (int turn = 0; turn < 25; turn++) {
                stage.figures().accept(List.of(stage.dossierOf(writer * 10 + turn % 7, "H44.05")));
            }
            return writer;
        });
        stage.dossier(99, "H44.05");

        assertThat(reader.get()).isEqualTo(stage.whole(SharedData.DOSSIERS));
    }

    /** Until the last dossier of all is seen, which comes after all others. */
    private Map<String, Map<String, @Nullable Object>> followUntilDone() {
        Map<String, Map<String, @Nullable Object>> seen = new HashMap<>();
        String since = "0";
        while (!seen.containsKey("H44.05-250420-1099")) {
            SharedPage page = stage.desk().page(SharedStage.READER, SharedData.DOSSIERS, since, 3);
            seen.putAll(SharedStage.byIdentity(SharedData.DOSSIERS, page.rows()));
            since = page.next();
        }
        return seen;
    }

    @Test
    void aSystemHasOnlyTheFieldsAndTheOfficesThatItWasGranted() {
        stage.grant(new Sharing.Grant(
                "ioc", SharedData.DOSSIERS, List.of("number", "status"), Set.of(OrgCode.of("H44.101"))));
        stage.dossier(1, "H44.101");
        stage.dossier(2, "H44.102");

        assertThat(stage.page(SharedData.DOSSIERS, "0").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.keySet()).containsExactly("number", "status"));
        assertRefused(FailureCode.FORBIDDEN, "data_not_shared", SharedData.DOCUMENTS, "0");
        assertThatThrownBy(() -> stage.desk().page(SharedStage.reader("khac"), SharedData.DOSSIERS, "0", 1))
                .isInstanceOf(HubFailure.class);
    }

    @Test
    void whatAnotherOfficeTakesOverIsToldAsGone() {
        stage.grant(new Sharing.Grant(
                "ioc", SharedData.DOSSIERS, List.of("number", "competent"), Set.of(OrgCode.of("H44.101"))));
        stage.dossier(1, "H44.101");
        String then = stage.page(SharedData.DOSSIERS, "0").next();
        stage.dossier(1, "H44.102");

        assertThat(stage.page(SharedData.DOSSIERS, then).rows())
                .containsExactly(Map.of("number", "H44.05-250420-1001", "gone", true));
    }

    @Test
    void theRegistryIsGivenWholeWhenItHasChanged() {
        SharedPage first = stage.page(SharedData.ORGANISATIONS, "0");

        assertThat(first.rows()).hasSizeGreaterThan(5);
        assertThat(stage.page(SharedData.ORGANISATIONS, first.next()).rows()).isEmpty();
    }

    @Test
    void aPlaceThatCannotHaveBeenReachedIsRefused() {
        stage.dossier(1, "H44.05");

        assertRefused(FailureCode.REQUEST_INVALID, "since_ahead", SharedData.DOSSIERS, "1000");
        assertRefused(FailureCode.REQUEST_INVALID, "since_ahead", SharedData.INDICATORS, "1");
        assertRefused(FailureCode.REQUEST_INVALID, "unknown_value", SharedData.DOSSIERS, "hôm qua");
    }

    @Test
    void openDataNamesNoDossierNoDocumentAndNoSubject() {
        stage.dossier(1, "H44.05");
        stage.document("H44.05", "H44", "V/v trợ cấp của ông Nguyễn Văn Mẫu");

        List<String> told = Stream.of(SharedData.values())
                .map(data -> stage.open(data).toString())
                .toList();
        assertThat(told).noneMatch(text -> text.contains("Mẫu") || text.contains("1001") || text.contains("UBND-VX"));
    }

    private void assertRefused(FailureCode code, String reason, SharedData data, String since) {
        assertThatThrownBy(() -> stage.page(data, since)).isInstanceOfSatisfying(HubFailure.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.problems())
                    .extracting(problem -> problem.reason())
                    .containsExactly(reason);
        });
    }
}
