package vn.lienthong.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.simulator.PortalClient.aDossier;
import static vn.lienthong.simulator.PortalClient.aStep;
import static vn.lienthong.simulator.PortalClient.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationalPortalSimulatorTest {
    private static final String NUMBER = "H44.05-260305-0001";

    private final MovedClock clock = new MovedClock();
    private final NationalPortalSimulator portal =
            NationalPortalSimulator.start(PortalSettings.onPort(0).withClock(clock));
    private PortalClient client = new PortalClient(portal.base());

    @BeforeEach
    void startAnew() throws IOException {
        portal.reset();
        client = new PortalClient(portal.base()).login();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void aDossierAndItsStepsAreRemembered() throws IOException {
        client.sync(false, aDossier(NUMBER));
        client.progress(aStep(NUMBER, "20260305083000", "2"), aStep(NUMBER, "20260305090000", "4"));

        ObjectNode answer = client.lookUp(NUMBER);

        assertThat(code(answer)).isZero();
        assertThat(answer.at("/result/0/ChuHoSo").asText()).isEqualTo("Phạm Thị Mẫu");
        assertThat(answer.at("/result/0/TienDo").findValuesAsText("TrangThai")).containsExactly("2", "4");
        assertThat(portal.effects()).extracting(Effect::n).containsExactly(1L, 2L, 3L);
        assertThat(portal.repeats()).isEmpty();
    }

    @Test
    void anUnknownDossierIsAnEmptyAnswer() throws IOException {
        ObjectNode answer = client.lookUp(NUMBER);

        assertThat(code(answer)).isZero();
        assertThat(answer.path("result")).isEmpty();
    }

    @Test
    void insertingAnExistingDossierSaysThatItExists() throws IOException {
        client.sync(false, aDossier(NUMBER));

        ObjectNode answer = client.sync(false, aDossier(NUMBER));

        assertThat(code(answer)).isIn(-3, 3);
        assertThat(answer.path("message").asText()).contains("đã tồn tại");
        assertThat(portal.effects()).hasSize(1);
    }

    @Test
    void updatingAMissingDossierIsAnError() throws IOException {
        assertThat(code(client.sync(true, aDossier(NUMBER)))).isEqualTo(PortalAnswer.NO_SUCH_DOSSIER);
        assertThat(portal.dossier(NUMBER)).isEmpty();
    }

    @Test
    void anUpdateReplacesTheDossierAndKeepsItsSteps() throws IOException {
        client.sync(false, aDossier(NUMBER));
        client.progress(aStep(NUMBER, "20260305083000", "2"));
        client.sync(true, aDossier(NUMBER).put("TrangThaiHoSo", "9"));

        assertThat(portal.dossier(NUMBER)).hasValueSatisfying(dossier -> {
            assertThat(dossier.path("TrangThaiHoSo").asText()).isEqualTo("9");
            assertThat(dossier.path("TienDo")).hasSize(1);
        });
    }

    @Test
    void theSameUpdateTwiceIsASecondEffect() throws IOException {
        client.sync(false, aDossier(NUMBER));
        client.sync(true, aDossier(NUMBER));

        assertThat(portal.repeats()).extracting(Effect::n).containsExactly(2L);
    }

    @Test
    void theSameStepTwiceIsASecondEffect() throws IOException {
        client.sync(false, aDossier(NUMBER));
        client.progress(aStep(NUMBER, "20260305083000", "2"));
        client.progress(aStep(NUMBER, "20260305083000", "2"));

        assertThat(portal.effects()).extracting(Effect::applied).containsExactly(true, true, false);
    }

    @Test
    void everyRequiredFieldIsDemandedByItsName() throws IOException {
        for (String field : Set.of(
                "MaHoSo",
                "MaTTHC",
                "TenTTHC",
                "MaLinhVuc",
                "TenLinhVuc",
                "KenhThucHien",
                "ChuHoSo",
                "LoaiDoiTuong",
                "TrangThaiHoSo")) {
            ObjectNode row = aDossier(NUMBER);
            row.remove(field);

            ObjectNode answer = client.sync(false, row);

            assertThat(code(answer)).as(field).isEqualTo(PortalAnswer.FIELD_MISSING);
            assertThat(answer.path("message").asText()).endsWith(field);
        }
    }

    @Test
    void aDateInAnotherFormIsADataError() throws IOException {
        ObjectNode answer = client.sync(false, aDossier(NUMBER).put("NgayTiepNhan", "2026-03-05 08:20:00"));

        assertThat(code(answer)).isEqualTo(PortalAnswer.DATA_ERROR);
        assertThat(answer.path("message").asText()).endsWith("NgayTiepNhan");
    }

    @Test
    void elevenStepsInOneCallAreRefused() throws IOException {
        client.sync(false, aDossier(NUMBER));
        ObjectNode[] steps = IntStream.range(0, 11)
                .mapToObj(i -> aStep(NUMBER, "202603050830" + (10 + i), "4"))
                .toArray(ObjectNode[]::new);

        assertThat(code(client.progress(steps))).isEqualTo(PortalAnswer.TOO_MANY_ROWS);
        assertThat(portal.effects()).hasSize(1);
    }

    @Test
    void aStepOfAnUnknownDossierIsRefused() throws IOException {
        assertThat(code(client.progress(aStep(NUMBER, "20260305083000", "2")))).isEqualTo(PortalAnswer.NO_SUCH_DOSSIER);
    }

    @Test
    void oneBadRowRefusesTheWholeCall() throws IOException {
        client.sync(false, aDossier(NUMBER));

        ObjectNode answer = client.progress(
                aStep(NUMBER, "20260305083000", "2"),
                aStep(NUMBER, "20260305090000", "4").put("NoiDungXuLy", "Chuyển " + PortalSettings.POISON));

        assertThat(code(answer)).isEqualTo(PortalAnswer.DATA_ERROR);
        assertThat(answer.path("message").asText()).endsWith("NoiDungXuLy");
        assertThat(portal.effects()).hasSize(1);
    }

    @Test
    void aWrongPasswordGetsNoSession() throws IOException {
        ObjectNode answer = client.login("khác");

        assertThat(code(answer)).isEqualTo(PortalAnswer.WRONG_LOGIN);
        assertThat(answer.has("session")).isFalse();
    }

    @Test
    void aSessionEndsAfterHalfAnHour() throws IOException {
        clock.move(Duration.ofMinutes(29));
        assertThat(code(client.lookUp(NUMBER))).isZero();
        clock.move(Duration.ofMinutes(1));

        ObjectNode answer = client.lookUp(NUMBER);

        assertThat(code(answer)).isEqualTo(PortalAnswer.NO_SESSION);
        assertThat(answer.path("message").asText()).contains("session");
        assertThat(code(client.login().lookUp(NUMBER))).isZero();
    }

    @Test
    void theLifetimeOfSessionsIsChangedOverHttp() throws IOException {
        new Wire(portal.control()).post("/__sim/session", "{\"lifetimeMs\":1000}");
        clock.move(Duration.ofSeconds(1));

        assertThat(code(client.lookUp(NUMBER))).isEqualTo(PortalAnswer.NO_SESSION);
        portal.sessionLifetime(PortalSessions.LIFETIME);
    }

    @Test
    void successIsWrittenInThreeWays() throws IOException {
        Set<String> written = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            written.add(client.lookUp(NUMBER).path("error_code").toString());
        }

        assertThat(written).containsExactly("\"0\"", "\"00\"", "0");
    }

    @Test
    void theExchangeAdapterWantsADestination() throws IOException {
        Wire wire = new Wire(portal.base());
        String forward = "/XrdAdapter/RestService/forward/mapi/login";
        String login = Json.object()
                .put("username", NationalPortalSimulator.USERNAME)
                .put("password", NationalPortalSimulator.PASSWORD)
                .toString();

        assertThat(wire.post(forward, login).statusCode()).isEqualTo(400);
        assertThat(wire.post(forward + "?dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider", login)
                        .body())
                .contains("session");
        assertThat(wire.post(forward, login, "dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
                        .body())
                .contains("session");
    }

    @Test
    void theCatalogueIsServedWithThePortalsKeys() throws IOException {
        ObjectNode all = client.call("LayDanhSachTTHC", Json.object());
        String code = all.at("/result/0/MATTHC").asText();

        ObjectNode one = client.call("LayThuTuc", Json.object().put("maTTHC", code));

        assertThat(all.path("result").size()).isGreaterThanOrEqualTo(60);
        assertThat(one.at("/result/0/TENTTHC").asText()).isNotBlank();
        assertThat(one.at("/result/0/COQUANTHUCHIEN/0/MADONVI").asText()).startsWith("H44.");
        assertThat(client.call("LayDanhMucCoQuan", Json.object())
                        .at("/result/0/MADONVI")
                        .asText())
                .startsWith("H44.");
        assertThat(client.call("LayDanhMucLinhVuc", Json.object())
                        .path("result")
                        .size())
                .isGreaterThan(5);
    }

    @Test
    void anUnknownServiceIsAnError() throws IOException {
        assertThat(code(client.call("LayTatCa", Json.object()))).isEqualTo(PortalAnswer.UNKNOWN_SERVICE);
    }

    @Test
    void effectsAreReadInPagesOfLines() throws IOException {
        for (int i = 1; i <= 5; i++) {
            client.sync(false, aDossier("H44.05-260305-000" + i));
        }

        String page =
                new Wire(portal.base()).get("/__sim/effects?from=3&limit=2").body();

        assertThat(page.lines()).hasSize(2).first().asString().contains("\"n\":3", "H44.05-260305-0003");
        assertThat(new Wire(portal.base())
                        .get("/__sim/dossiers/H44.05-260305-0004")
                        .body())
                .contains("ChuHoSo");
    }

    @Test
    void theOldestEffectsAreForgottenWhenMemoryIsFull() {
        Log<Long> log = new Log<>(10);
        IntStream.rangeClosed(1, 25).forEach(i -> log.add(n -> n));

        assertThat(log.size()).isEqualTo(25);
        assertThat(log.list()).hasSizeLessThanOrEqualTo(10).endsWith(24L, 25L);
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-03-05T01:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
