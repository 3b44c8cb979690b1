package vn.lienthong.connectors.nationalportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.testkit.connector.TestParcel;

/** Invented dossiers and steps, and the portal's settings. */
final class Dossiers {
    private static final Instant RECEIVED = Instant.parse("2026-03-05T01:20:00Z");

    private Dossiers() {}

    static Dossier dossier(DossierNumber number, @Nullable String summary) {
        return new Dossier(
                number,
                new Dossier.ProcedureRef(
                        ProcedureCode.of("1.900001.000.00.00.H44"), "Thủ tục mẫu", "G09-NV01", "Lĩnh vực mẫu"),
                Dossier.Channel.ONLINE,
                new Dossier.Applicant(Dossier.ApplicantKind.CITIZEN, "Phạm Thị Mẫu", null, null, null, null),
                summary,
                new Dossier.Timing(null, RECEIVED, null, null, null, null),
                DossierStatus.RECEIVED,
                null,
                new Dossier.Offices(OrgCode.of("H44.12"), OrgCode.of("H44.12"), null),
                new Dossier.Flags(false, false, Dossier.OnlinePayment.NONE, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static DossierProgress step(DossierNumber number, int minute, String content) {
        return new DossierProgress(
                number,
                "Nguyễn Văn Mẫu",
                null,
                null,
                content,
                DossierStatus.IN_PROCESS,
                RECEIVED.plusSeconds(60L * minute),
                null,
                null);
    }

    static void put(DossierNumber number, Http http) {
        Outcome outcome = new DossierSink(new Portal(settings(), Clock.systemUTC()))
                .deliver(TestParcel.of("before", dossier(number, null)), http);
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    }

    static Settings settings() {
        return new Settings(Map.of(
                "base", URI.create("http://demo.phutho.local"),
                "username", NationalPortalSimulator.USERNAME,
                "password", NationalPortalSimulator.PASSWORD,
                "unit", NationalPortalSimulator.UNIT,
                "dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider"));
    }
}
