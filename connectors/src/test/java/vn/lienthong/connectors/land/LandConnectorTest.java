package vn.lienthong.connectors.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.support.LandOffice;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.simulator.LandSimulator;
import vn.lienthong.testkit.connector.ConnectorTck;
import vn.lienthong.testkit.connector.Simulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LandConnectorTest extends ConnectorTck {
    private static final String CODE = "demo-security-code";
    private final LandSimulator office = LandSimulator.start(0);

    @AfterAll
    void stop() {
        office.close();
    }

    @Override
    protected Connector connector() {
        return new LandConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "base", base.toString(),
                "username", LandSimulator.USERNAME,
                "password", LandSimulator.PASSWORD,
                "client-id", "demo-hub",
                "client-secret", "demo-hub-secret",
                "province", "25",
                "ward", "08000",
                "receiver", "demo-nhan",
                "security-code", CODE);
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(new LandOffice(office));
    }

    @Override
    protected List<String> requiredFields(String pushPath) {
        return switch (pushPath) {
            case "LuanChuyen" -> List.of("/SecurityCode", "/SoBienNhan", "/NgayChuyen");
            case "ChoBoSung" -> List.of("/SecurityCode", "/SoBienNhan", "/NgayChoBoSung");
            case "DaBoSung" -> List.of("/SecurityCode", "/SoBienNhan", "/NgayNhanBoSung");
            case "KetThuc" -> List.of("/SecurityCode", "/SoBienNhan", "/NgayKetThuc", "/TrangThaiKetThuc");
            default -> List.of("/SecurityCode", "/SoBienNhan", "/NgayCoKetQuaThue");
        };
    }

    @Test
    void aCallbackWithAnotherSecurityCodeIsRefusedAndNotQuoted() {
        String body = ended(1).replace(CODE, "guessed-code");
        assertThatThrownBy(() -> push(LandCallback.KET_THUC).read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        HubFailure.class, failure -> assertThat(failure.code()).isEqualTo(FailureCode.FORBIDDEN))
                .hasMessageNotContaining("guessed-code")
                .hasMessageNotContaining(CODE);
    }

    @Test
    void anEndThatIsNoneOfTheDoneCodesHasStoppedTheDossier() {
        assertThat(statusAtEnd(1)).isEqualTo(DossierStatus.COMPLETED);
        assertThat(statusAtEnd(3)).isEqualTo(DossierStatus.STOPPED);
    }

    @Test
    void aTokenThatEndedOnTheWayIsReplacedOnceAndTheDossierComesOnce() {
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(office.base()))) {
            office.reset();
            LandSystem system = new LandSystem(values(), Clock.systemUTC());
            byte[] body = "{\"SoBienNhan\":\"H44.05-260305-0001\",\"ThongTinNguoiNopDon\":{\"HoTen\":\"Mẫu\"}}"
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(system.receive(body, http)).isEqualTo(new Outcome.Delivered("1"));
            office.endsTokens();
            assertThat(system.receive(body, http)).isEqualTo(new Outcome.Delivered("2"));
        }
        assertThat(office.taken()).hasSize(2);
    }

    private DossierStatus statusAtEnd(int code) {
        return ((DossierProgress) push(LandCallback.KET_THUC)
                        .read(ended(code).getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .message())
                .status();
    }

    private static String ended(int code) {
        return "{\"SoBienNhan\":\"H44.05-260305-0001\",\"NgayKetThuc\":\"2026-03-09T08:20:00\",\"TrangThaiKetThuc\":"
                + code + ",\"SecurityCode\":\"" + CODE + "\"}";
    }

    private CallbackPush push(LandCallback kind) {
        return new CallbackPush(kind, values());
    }

    private Settings values() {
        return NationalServices.settings(connector(), settings(office.base()));
    }
}
