package vn.lienthong.connectors.nationalportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.simulator.Effect;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.simulator.PortalSettings;
import vn.lienthong.testkit.connector.TestParcel;

class NationalPortalConversationTest {
    private static final DossierNumber NUMBER = DossierNumber.of("H44.12-260305-0007");
    private static final DossierNumber OTHER = DossierNumber.of("H44.12-260305-0008");
    private static final String POISON = PortalSettings.POISON;

    private final NationalPortalSimulator portal = NationalPortalSimulator.start(0);
    private final PooledHttp http = PooledHttp.open(HttpOptions.to(portal.base()));
    private final Portal client = new Portal(Dossiers.settings(), Clock.systemUTC());
    private final DossierSink dossiers = new DossierSink(client);
    private final ProgressSink progress = new ProgressSink(client, Clock.systemUTC());

    @AfterEach
    void stop() {
        http.close();
        portal.close();
    }

    @Test
    void aDossierIsInsertedThenUpdatedThenLeftAlone() {
        assertThat(deliver("một")).isInstanceOf(Outcome.Delivered.class);
        assertThat(deliver("hai")).isInstanceOf(Outcome.Delivered.class);
        assertThat(deliver("hai")).isInstanceOf(Outcome.Duplicate.class);
        assertThat(portal.effects()).extracting(Effect::updating).containsExactly(false, true);
        assertThat(portal.status().toString()).contains("\"login 0\":1");
    }

    @Test
    void aTwinThatCameFirstIsADuplicateWhenItsContentIsEqual() {
        portal.faults().on(Fault.once(FaultKind.DUPLICATE_ANSWER));
        assertThat(deliver("một")).isInstanceOf(Outcome.Duplicate.class);
        assertThat(portal.effects()).hasSize(1);
    }

    @Test
    void aRefusalNamesOurField() {
        assertThat(deliver("có " + POISON))
                .isEqualTo(new Outcome.Refused("22", List.of(FieldProblem.of("/summary", "refused_by_receiver"))));
    }

    @Test
    void anExpiredSessionCostsOneLoginAndNothingElse() {
        assertThat(deliver("một")).isInstanceOf(Outcome.Delivered.class);
        portal.endSessions();
        assertThat(deliver("hai")).isInstanceOf(Outcome.Delivered.class);
        portal.faults().on(Fault.once(FaultKind.SESSION_EXPIRED).at("DongBoHoSoMC"));
        assertThat(deliver("ba")).isInstanceOf(Outcome.Delivered.class);
        assertThat(portal.effects()).hasSize(3);
    }

    @Test
    void aSessionRefusedRightAfterLoginIsThePortalsTrouble() {
        portal.sessionLifetime(Duration.ZERO);
        assertThat(deliver("một")).isEqualTo(Outcome.TargetDown.of("session-refused"));
    }

    @Test
    void aLoginThatFailsBecauseThePortalIsBusyIsNotOurOperatorsMatter() {
        assertThat(loginAnswered(200, "{\"error_code\":20,\"message\":\"Hệ thống bận\"}"))
                .isInstanceOf(Outcome.TargetDown.class);
        assertThat(loginAnswered(500, "")).isInstanceOf(Outcome.TargetDown.class);
        assertThat(loginAnswered(200, "{\"error_code\":0}")).isInstanceOf(Outcome.TargetDown.class);
        for (String ours : List.of("15", "100", "101", "19")) {
            assertThat(loginAnswered(200, "{\"error_code\":" + ours + "}")).isInstanceOf(Outcome.Misconfigured.class);
        }
        assertThat(loginAnswered(200, "{\"error_code\":1,\"message\":\"Sai mật khẩu\"}"))
                .isInstanceOf(Outcome.Misconfigured.class);
    }

    @Test
    void aLookUpThatFailsOverOneDossierLeavesTheOthersTheirWay() {
        portal.faults().on(Fault.once(FaultKind.HTTP_500).at("TraCuuHoSo"));
        assertThat(deliver("một")).isEqualTo(new Outcome.Unknown("HTTP 500"));
        assertThat(deliver("một")).isInstanceOf(Outcome.Delivered.class);
    }

    private Outcome loginAnswered(int status, String body) {
        HttpReply reply =
                new HttpReply(status, java.util.Map.of(), body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new DossierSink(new Portal(Dossiers.settings(), Clock.systemUTC()))
                .deliver(TestParcel.of("m-1", Dossiers.dossier(NUMBER, "một")), call -> reply);
    }

    @Test
    void tenStepsGoInOneCall() {
        Dossiers.put(NUMBER, http);
        assertThat(progress.deliverTogether(steps(IntStream.range(0, 10)), http))
                .hasSize(10)
                .allMatch(Outcome.Delivered.class::isInstance);
        assertThat(portal.status().toString()).contains("\"CapNhatTienDoHoSoMC 0\":1");
        assertThat(portal.effects()).hasSize(11);
    }

    @Test
    void aRefusedStepIsFoundAndNothingOfItsDossierOvertakesIt() {
        Dossiers.put(NUMBER, http);
        Dossiers.put(OTHER, http);
        List<Parcel<DossierProgress>> chunk = new ArrayList<>();
        chunk.add(parcel(Dossiers.step(NUMBER, 1, "một")));
        chunk.add(parcel(Dossiers.step(NUMBER, 2, POISON)));
        chunk.add(parcel(Dossiers.step(OTHER, 3, "ba")));
        chunk.add(parcel(Dossiers.step(NUMBER, 4, "bốn")));
        List<Outcome> outcomes = progress.deliverTogether(chunk, http);
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Delivered.class);
        assertThat(outcomes.get(1))
                .isEqualTo(new Outcome.Refused("22", List.of(FieldProblem.of("/content", "refused_by_receiver"))));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Delivered.class);
        assertThat(outcomes.get(3)).isInstanceOf(Outcome.NotNow.class);
        assertThat(portal.effects().stream().filter(effect -> effect.service().startsWith("Cap")))
                .hasSize(2);
    }

    @Test
    void whenTheLineBreaksWhileStepsGoOneByOneNothingIsSentAfterTheBreak() {
        Dossiers.put(NUMBER, http);
        Dossiers.put(OTHER, http);
        List<Parcel<DossierProgress>> chunk = List.of(
                parcel(Dossiers.step(NUMBER, 1, "một")),
                parcel(Dossiers.step(OTHER, 2, "hai")),
                parcel(Dossiers.step(OTHER, 3, POISON)));
        int before = portal.effects().size();
        portal.faults().on(Fault.once(FaultKind.ERROR_200).at("CapNhatTienDoHoSoMC"));
        portal.faults().on(Fault.once(FaultKind.CUT_AFTER_EFFECT).at("CapNhatTienDoHoSoMC"));
        List<Outcome> outcomes = progress.deliverTogether(chunk, http);
        assertThat(outcomes).as("the others were not tried").hasSize(1);
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Unknown.class);
        assertThat(portal.effects()).hasSize(before + 1);
        assertThat(progress.find(chunk.get(0), http)).contains(new Outcome.Delivered(null));
        assertThat(progress.find(chunk.get(1), http)).isEmpty();
    }

    @Test
    void aLookUpThatFailsSaysNothingOfTheContent() {
        portal.faults().on(Fault.always(FaultKind.ERROR_200).at("TraCuuHoSo"));
        assertThat(deliver("một")).isInstanceOf(Outcome.Unknown.class);
        assertThat(portal.effects()).isEmpty();
        assertThat(dossiers.find(TestParcel.of("m-1", Dossiers.dossier(NUMBER, "một")), http))
                .hasValueSatisfying(found -> assertThat(found).isInstanceOf(Outcome.Unknown.class));
    }

    @Test
    void oneUnauthorizedAnswerCostsALoginAndNotAPerson() {
        portal.faults().on(Fault.once(FaultKind.HTTP_401).at("DongBoHoSoMC"));
        assertThat(deliver("một")).isInstanceOf(Outcome.Delivered.class);
        portal.faults().on(Fault.always(FaultKind.HTTP_401).at("DongBoHoSoMC"));
        assertThat(deliver("hai")).isEqualTo(new Outcome.Misconfigured("HTTP 401"));
    }

    @Test
    void anotherStepInTheSamePlaceIsAConflict() {
        Dossiers.put(NUMBER, http);
        progress.deliver(parcel(Dossiers.step(NUMBER, 1, "một")), http);
        assertThat(progress.find(parcel(Dossiers.step(NUMBER, 1, "khác")), http))
                .contains(Outcome.Refused.of("conflict"));
    }

    @Test
    void aGatewayThatGaveUpLeavesDoubtAboutASteppingCall() {
        Dossiers.put(NUMBER, http);
        portal.faults().on(Fault.once(FaultKind.HTTP_502).at("CapNhatTienDoHoSoMC"));
        assertThat(progress.deliver(parcel(Dossiers.step(NUMBER, 1, "một")), http))
                .isEqualTo(new Outcome.Unknown("HTTP 502"));
    }

    @Test
    void manyLanesShareOneLogin() throws Exception {
        List<Thread> lanes = IntStream.range(0, 6)
                .mapToObj(lane -> new Thread(() ->
                        dossiers.deliver(TestParcel.of("m" + lane, Dossiers.dossier(number(lane), "làn")), http)))
                .toList();
        lanes.forEach(Thread::start);
        for (Thread lane : lanes) {
            lane.join();
        }
        assertThat(portal.dossierCount()).isEqualTo(6);
        assertThat(portal.status().toString()).contains("\"login 0\":1");
    }

    @Test
    void theCatalogueIsReadInFull() {
        Catalogue catalogue = Catalogue.of(Dossiers.settings(), Clock.systemUTC());
        List<ProcedureCode> codes = catalogue.list(http);
        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(catalogue.find(code, http)).hasValueSatisfying(procedure -> {
                    assertThat(procedure.code()).isEqualTo(code);
                    assertThat(procedure.fields()).isNotEmpty();
                    assertThat(procedure.performers()).isNotEmpty();
                    assertThat(procedure.papers()).isNotEmpty();
                    assertThat(procedure.results()).isNotEmpty();
                    assertThat(procedure.legalBases()).isNotEmpty();
                }));
    }

    private Outcome deliver(String summary) {
        Dossier dossier = Dossiers.dossier(NUMBER, summary);
        return dossiers.deliver(TestParcel.of("m-" + summary.length(), dossier), http);
    }

    private static List<Parcel<DossierProgress>> steps(IntStream minutes) {
        return minutes.<Parcel<DossierProgress>>mapToObj(minute -> parcel(Dossiers.step(NUMBER, minute, "bước")))
                .toList();
    }

    private static Parcel<DossierProgress> parcel(DossierProgress step) {
        return TestParcel.of("s-" + step.at().getEpochSecond(), step);
    }

    private static DossierNumber number(int n) {
        return DossierNumber.of("H44.12-260305-010" + n);
    }
}
