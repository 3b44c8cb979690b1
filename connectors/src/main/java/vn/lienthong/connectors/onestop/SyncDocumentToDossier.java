package vn.lienthong.connectors.onestop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connectors.vendorform.VendorForm;
import vn.lienthong.connectors.vendorform.VendorMoments;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.Dossier.Applicant;
import vn.lienthong.model.Dossier.ApplicantKind;
import vn.lienthong.model.Dossier.Flags;
import vn.lienthong.model.Dossier.Offices;
import vn.lienthong.model.Dossier.OnlinePayment;
import vn.lienthong.model.Dossier.ProcedureRef;
import vn.lienthong.model.Dossier.Timing;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProcedureCode;

/**
 * An {@code MSyncDocument} (domain section 3.6) as a dossier.
 *
 * <p>ASSUMED: {@code DocCode} is the dossier number; {@code ApplicantsId} is the personal identity number where it has 9
 * or 12 digits and is left out otherwise; {@code ApplicantsType} has the portal's codes 1–4, a citizen where it is
 * empty; {@code OrganInchargeIdLevel1} is an organisation code. {@code Attachments}, {@code DocFees}, {@code DocPapers}
 * and {@code Supplementaries} are not read, for the source does not name the fields inside them.
 */
final class SyncDocumentToDossier implements ToMessage {
    private static final Map<String, String> PROCEDURE = Map.of("/name", "DocTypeName");
    private static final Map<String, String> APPLICANT = Map.of("/name", "CitizenName");
    private static final Map<String, String> TIMING = Map.of(
            "/receivedAt", "DateReceived",
            "/dueAt", "DateAppointed",
            "/finishedAt", "SuccessDate",
            "/returnedAt", "ReturnedDate");

    private final OneStopSettings settings;

    SyncDocumentToDossier(OneStopSettings settings) {
        this.settings = settings;
    }

    @Override
    public Dossier message(VendorForm form) {
        Optional<DossierNumber> number = form.required("DocCode", DossierNumber::of);
        Optional<ProcedureCode> code = form.required("DocTypeCode", ProcedureCode::of);
        Optional<String> procedure = form.required("DocTypeName", text -> text);
        Optional<String> citizen = form.required("CitizenName", text -> text);
        Optional<ApplicantKind> kind = form.find("ApplicantsType", SyncDocumentToDossier::kind);
        Optional<Instant> received = form.required("DateReceived", VendorMoments::parse);
        Optional<Instant> due = form.find("DateAppointed", VendorMoments::parse);
        Optional<Instant> finished = form.find("SuccessDate", VendorMoments::parse);
        Optional<Instant> returned = form.find("ReturnedDate", VendorMoments::parse);
        Optional<OrgCode> competent = form.find("OrganInchargeIdLevel1", OrgCode::of);
        form.check();
        return form.build(
                Map.of("/sourceStatus", "Status"),
                () -> new Dossier(
                        number.orElseThrow(),
                        form.build(
                                PROCEDURE,
                                () -> new ProcedureRef(
                                        code.orElseThrow(),
                                        procedure.orElseThrow(),
                                        settings.fieldCode(),
                                        settings.fieldName())),
                        settings.channel(),
                        form.build(
                                APPLICANT,
                                () -> new Applicant(
                                        kind.orElse(ApplicantKind.CITIZEN),
                                        citizen.orElseThrow(),
                                        identity(form).orElse(null),
                                        null,
                                        null,
                                        null)),
                        null,
                        form.build(
                                TIMING,
                                () -> new Timing(
                                        null,
                                        received.orElseThrow(),
                                        due.orElse(null),
                                        null,
                                        finished.orElse(null),
                                        returned.orElse(null))),
                        status(form),
                        form.find("Status").orElse(null),
                        new Offices(settings.intake(), competent.orElse(settings.intake()), null),
                        new Flags(false, false, OnlinePayment.NONE, List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static DossierStatus status(VendorForm form) {
        return form.find("Status").flatMap(LgspStatus::parse).orElseGet(() -> {
            if (form.isTrue("IsReturned")) {
                return DossierStatus.RESULT_RETURNED;
            }
            return form.isTrue("IsSuccess") ? DossierStatus.COMPLETED : DossierStatus.IN_PROCESS;
        });
    }

    private static Optional<CitizenId> identity(VendorForm form) {
        return form.find("ApplicantsId")
                .filter(text -> text.matches("\\d{12}|\\d{9}"))
                .map(CitizenId::of);
    }

    private static ApplicantKind kind(String code) {
        return switch (code) {
            case "1" -> ApplicantKind.CITIZEN;
            case "2" -> ApplicantKind.BUSINESS;
            case "3" -> ApplicantKind.STATE_AGENCY;
            case "4" -> ApplicantKind.OTHER_ORGANISATION;
            default -> throw InvalidValue.of("unknown_value", "expected", "1, 2, 3, 4");
        };
    }
}
