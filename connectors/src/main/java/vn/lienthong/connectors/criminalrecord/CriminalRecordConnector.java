package vn.lienthong.connectors.criminalrecord;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.PathSetting;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.connectors.ngsp.NgspSettings;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProcedureCode;

/**
 * Takes applications for criminal record certificates (phiếu lý lịch tư pháp) that citizens have filed online, and asks how one
 * stands.
 *
 * <p>An application is marked there ({@code danhDauHsThanhCong}) only after it is durable here; one whose mark was lost comes
 * again and is known. ASSUMED: {@code STATUS} 1 is good and any other is an error code as the civil status register has them;
 * {@code traHoSo} answers with a list, or has it in {@code LISTCONTENT}; what marks an application is its {@code
 * declarationPortalID}; the dossier's number is made of office, day and {@code declarationCode}. Residence, mandate and form
 * are not carried on, for the canonical dossier has no place for them. Applications are not sent ({@code nhanHoSoDangKy}).
 */
public final class CriminalRecordConnector implements Connector {
    private static final Setting<String> PATH = PathSetting.of(
                    "path", "Path of the service below base, up to the names of its functions.")
            .or("/apiLyLichTuPhap/");
    static final Setting<OrgCode> OFFICE = new Setting<>(
            "office",
            OrgCode.class,
            "Code of the one-stop office that takes the applications in; it stands in their numbers.",
            Optional.empty(),
            false,
            OrgCode::of);
    static final Setting<ProcedureCode> PROCEDURE = new Setting<>(
            "procedure-code",
            ProcedureCode.class,
            "Code (mã TTHC) of the procedure under which they are taken in.",
            Optional.empty(),
            false,
            ProcedureCode::of);
    static final Setting<String> PROCEDURE_NAME = Setting.text("procedure-name", "Name of the procedure.");
    static final Setting<String> FIELD_CODE = Setting.text("field-code", "Code of the procedure's field (lĩnh vực).");
    static final Setting<String> FIELD_NAME = Setting.text("field-name", "Name of the procedure's field (lĩnh vực).");

    private final Clock clock;

    public CriminalRecordConnector() {
        this(Clock.systemUTC());
    }

    CriminalRecordConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "criminal-record";
    }

    @Override
    public List<Setting<?>> settings() {
        return NgspSettings.with(PATH, OFFICE, PROCEDURE, PROCEDURE_NAME, FIELD_CODE, FIELD_NAME);
    }

    @Override
    public Ports open(Settings settings) {
        NgspService service = new NgspService(settings, clock);
        String path = settings.get(PATH);
        return Ports.ofLetters(
                        List.of(new ApplicationMailbox(service, path, new ApplicationToDossier(settings))),
                        List.of(),
                        List.of())
                .withGateways(List.of(new CriminalStandingGateway(service, path)));
    }
}
