package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.model.Agency;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Day;
import vn.lienthong.model.DocumentId;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.IndicatorReport;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.model.QuestionsAnswered;
import vn.lienthong.model.StatusCode;

class SubscriptionsTest {
    private static final String DOSSIER = "vn.lienthong.dossier.v1";
    private static final String PROGRESS = "vn.lienthong.dossier-progress.v1";
    private static final String PROCEDURE = "vn.lienthong.procedure.v1";
    private static final String DOCUMENT = "vn.lienthong.official-document.v1";
    private static final String STATUS = "vn.lienthong.document-status.v1";
    private static final String ANSWERED = "vn.lienthong.questions-answered.v1";
    private static final String REPORT = "vn.lienthong.indicator-report.v1";
    private static final Organisations ORGANISATIONS = Organisations.of(List.of(
            organisation("H44", "000.00.00.H44", null), organisation("H44.05", "000.00.05.H44", "H44"),
            organisation("H44.05.01", "000.01.05.H44", "H44.05"), organisation("H44.06", "000.00.06.H44", "H44")));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Instant MARCH_5 = Instant.parse("2021-03-05T01:20:00Z");

    @Test
    void receiversComeSortedAndOnce() {
        Subscriptions subscriptions = of(to("ioc"), to("cong"), to("ioc"));

        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("H44.05", MARCH_5), TODAY)
                        .receivers())
                .containsExactly("cong", "ioc");
    }

    @Test
    void ofEveryConnectionItIsSaidWhyAMessageGoesThereOrWhyNot() {
        Subscriptions subscriptions = of(
                to("ioc"),
                to("mot-cua"),
                new Subscription("cong", Set.of(PROGRESS), Set.of(), Set.of()),
                new Subscription("bo", Set.of(DOSSIER), Set.of("mot-cua-khac"), Set.of()),
                new Subscription("bo", Set.of(PROGRESS), Set.of(), Set.of()),
                new Subscription("so-khac", Set.of(DOSSIER), Set.of(), Set.of(OrgCode.of("H44.06"))),
                new Subscription("so", Set.of(DOSSIER), Set.of(), Set.of(OrgCode.of("H44.05"))));
        assertThat(RouteExplanation.of(subscriptions, "mot-cua", DOSSIER, dossier("H44.05", MARCH_5), TODAY))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ioc", Why.GOES,
                        "so", Why.GOES,
                        "mot-cua", Why.ITS_OWN,
                        "cong", Why.OTHER_TYPE,
                        "bo", Why.OTHER_SENDER,
                        "so-khac", Why.OTHER_OFFICES));
    }

    @Test
    void aSubscriptionMayNameWhoseMessagesItMeans() {
        Subscriptions subscriptions =
                of(new Subscription("cong", Set.of(DOSSIER), Set.of("mot-cua"), Set.of()), to("ioc"));

        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("H44.05", MARCH_5), TODAY)
                        .receivers())
                .containsExactly("cong", "ioc");
        assertThat(subscriptions
                        .route("khac", DOSSIER, dossier("H44.05", MARCH_5), TODAY)
                        .receivers())
                .containsExactly("ioc");
    }

    @Test
    void aTypeThatNobodySubscribesToHasNoReceiver() {
        assertThat(of(to("ioc"))
                        .route("mot-cua", PROGRESS, progress("H44.05-210305-0001"), TODAY)
                        .receivers())
                .isEmpty();
    }

    @Test
    void aConnectionNeverReceivesItsOwnMessages() {
        assertThat(of(to("ioc"), to("cong"))
                        .route("ioc", DOSSIER, dossier("H44.05", MARCH_5), TODAY)
                        .receivers())
                .containsExactly("cong");
    }

    @Test
    void anOfficeAndAllBelowItAreMeantInWhateverWrittenForm() {
        Subscriptions subscriptions = of(within("so-noi-vu", DOSSIER, "H44.05"));

        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("000.01.05.H44", MARCH_5), TODAY)
                        .receivers())
                .containsExactly("so-noi-vu");
        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("000.00.05.H44", MARCH_5), TODAY)
                        .receivers())
                .containsExactly("so-noi-vu");
        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("H44.06", MARCH_5), TODAY)
                        .receivers())
                .isEmpty();
        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("H44", MARCH_5), TODAY)
                        .receivers())
                .isEmpty();
    }

    @Test
    void theDayIsTheOneOnTheWallInVietnam() {
        Organisations untilThen = Organisations.of(List.of(new Organisation(
                List.of(OrgCode.of("H44.05")),
                "Sở Nội vụ",
                Organisation.Kind.DEPARTMENT,
                Optional.empty(),
                new Validity(LocalDate.MIN, LocalDate.of(2021, 3, 5)),
                List.of())));
        Subscriptions subscriptions = Subscriptions.of(List.of(within("so-noi-vu", DOSSIER, "H44.05")), untilThen);

        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("H44.05", Instant.parse("2021-03-04T16:59:59Z")), TODAY)
                        .receivers())
                .containsExactly("so-noi-vu");
        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("H44.05", Instant.parse("2021-03-04T17:00:00Z")), TODAY)
                        .receivers())
                .isEmpty();
    }

    @Test
    void aStepConcernsTheOfficeThatIssuedTheNumber() {
        Subscriptions subscriptions = of(within("so-noi-vu", PROGRESS, "H44.05"));

        assertThat(subscriptions
                        .route("mot-cua", PROGRESS, progress("000.01.05.H44-210305-0001"), TODAY)
                        .receivers())
                .containsExactly("so-noi-vu");
        assertThat(subscriptions
                        .route("mot-cua", PROGRESS, progress("H44.06-210305-0001"), TODAY)
                        .receivers())
                .isEmpty();
    }

    @Test
    void aProcedureConcernsItsPublisherAndItsPerformers() {
        Subscriptions subscriptions = of(within("so-noi-vu", PROCEDURE, "H44.05"));

        assertThat(subscriptions
                        .route("cong", PROCEDURE, procedure("H44", "không phải mã", "H44.05.01"), TODAY)
                        .receivers())
                .containsExactly("so-noi-vu");
        assertThat(subscriptions
                        .route("cong", PROCEDURE, procedure("H44", "H44.06"), TODAY)
                        .receivers())
                .isEmpty();
    }

    @Test
    void aDocumentConcernsEachOfItsReceiversAndNotItsSender() {
        Subscriptions subscriptions = of(within("qlvb-so-noi-vu", DOCUMENT, "H44.05"));

        assertThat(subscriptions
                        .route("truc", DOCUMENT, document("H44.06", "H44.05.01"), TODAY)
                        .receivers())
                .containsExactly("qlvb-so-noi-vu");
        assertThat(subscriptions
                        .route("truc", DOCUMENT, document("H44.05", "H44.06"), TODAY)
                        .receivers())
                .isEmpty();
    }

    @Test
    void aStatusConcernsTheAgencyThatItIsSaidTo() {
        Subscriptions subscriptions = of(within("qlvb-so-noi-vu", STATUS, "H44.05"));

        assertThat(subscriptions
                        .route("truc", STATUS, status("H44.06", "H44.05"), TODAY)
                        .receivers())
                .containsExactly("qlvb-so-noi-vu");
        assertThat(subscriptions
                        .route("truc", STATUS, status("H44.05", "H44.06"), TODAY)
                        .receivers())
                .isEmpty();
    }

    @Test
    void aReportConcernsTheOrganisationThatReports() {
        Subscriptions subscriptions = of(within("bao-cao", REPORT, "H44.05"));

        assertThat(subscriptions
                        .route("lien-thong", REPORT, report("H44.05"), TODAY)
                        .receivers())
                .containsExactly("bao-cao");
        assertThat(subscriptions
                        .route("lien-thong", REPORT, report("H44.06"), TODAY)
                        .receivers())
                .isEmpty();
    }

    @Test
    void aListOfAnswersConcernsNoOfficeAndGoesToWhoeverIsNotBoundToOne() {
        QuestionsAnswered answered = new QuestionsAnswered(
                "ds-1",
                "person",
                "mot-cua",
                QuestionsAnswered.State.DONE,
                3,
                2,
                1,
                0,
                null,
                Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(of(everywhere("ioc", ANSWERED), within("bao-cao", ANSWERED, "H44.05"))
                        .route("lien-thong", ANSWERED, answered, TODAY)
                        .receivers())
                .containsExactly("ioc");
    }

    @Test
    void aWiderSubscriptionOfTheSameConnectionWins() {
        Subscriptions subscriptions = of(within("ioc", DOSSIER, "H44.05"), to("ioc"));

        assertThat(subscriptions
                        .route("mot-cua", DOSSIER, dossier("H44.06", MARCH_5), TODAY)
                        .receivers())
                .containsExactly("ioc");
    }

    @Test
    void everyTypeThereIsCanBeFilteredByOffice() {
        assertThat(Arrays.stream(CanonicalMessage.class.getPermittedSubclasses())
                        .map(EventTypes::fullName))
                .as("a new type needs its offices in Concern, and a test here")
                .containsExactlyInAnyOrder(DOSSIER, PROGRESS, PROCEDURE, DOCUMENT, STATUS, REPORT, ANSWERED);
    }

    private static OfficialDocument document(String from, String... to) {
        return new OfficialDocument(
                DocumentId.of(from + ",2021/03/05,15/UBND-VX"),
                new OfficialDocument.Act(OfficialDocument.ActKind.NEW, null, false, null, List.of()),
                agency(from),
                Arrays.stream(to).map(SubscriptionsTest::agency).toList(),
                new OfficialDocument.NumberAndSymbol("15", "UBND-VX"),
                new OfficialDocument.Issued(null, Day.of("2021-03-05")),
                new OfficialDocument.Kind(null, null, "Công văn"),
                "V/v báo cáo",
                null,
                List.of(),
                new OfficialDocument.Handling(OfficialDocument.Urgency.NORMAL, null, null, null, null, null, List.of()),
                new OfficialDocument.Print(null, null, null, null, List.of(), List.of()),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    private static DocumentStatus status(String from, String to) {
        return new DocumentStatus(
                DocumentId.of(to + ",2021/03/05,15/UBND-VX"),
                null,
                null,
                agency(from),
                OrgCode.of(to),
                StatusCode.ARRIVED,
                null,
                null,
                MARCH_5);
    }

    private static IndicatorReport report(String from) {
        return new IndicatorReport(
                "BM-01",
                1,
                OrgCode.of(from),
                "2021-Q1",
                Day.of("2021-01-01"),
                Day.of("2021-03-31"),
                1,
                "can-bo",
                "lanh-dao",
                MARCH_5,
                List.of(),
                null);
    }

    private static Agency agency(String code) {
        return new Agency(OrgCode.of(code), null, "Sở " + code, null, null, null, null, null);
    }

    private static Subscriptions of(Subscription... subscriptions) {
        return Subscriptions.of(List.of(subscriptions), ORGANISATIONS);
    }

    private static Subscription to(String connection) {
        return everywhere(connection, DOSSIER);
    }

    private static Subscription everywhere(String connection, String type) {
        return new Subscription(connection, Set.of(type), Set.of(), Set.of());
    }

    private static Subscription within(String connection, String type, String office) {
        return new Subscription(connection, Set.of(type), Set.of(), Set.of(OrgCode.of(office)));
    }

    private static Organisation organisation(String code, String longForm, @Nullable String parent) {
        return new Organisation(
                List.of(OrgCode.of(code), OrgCode.of(longForm)),
                code,
                Organisation.Kind.OTHER,
                Optional.ofNullable(parent).map(OrgCode::of),
                Validity.ALWAYS,
                List.of());
    }

    private static Dossier dossier(String competent, Instant receivedAt) {
        return new Dossier(
                DossierNumber.of("H44.05-210305-0001"),
                new Dossier.ProcedureRef(ProcedureCode.of("1.003560"), "Thủ tục mẫu", "G09-NV01", "Lĩnh vực mẫu"),
                Dossier.Channel.ONLINE,
                new Dossier.Applicant(
                        Dossier.ApplicantKind.CITIZEN, "Phạm Thị Mẫu", new CitizenId("025000000001"), null, null, null),
                null,
                new Dossier.Timing(null, receivedAt, null, null, null, null),
                DossierStatus.RECEIVED,
                null,
                new Dossier.Offices(OrgCode.of("H44"), OrgCode.of(competent), null),
                new Dossier.Flags(false, false, Dossier.OnlinePayment.NONE, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static DossierProgress progress(String number) {
        return new DossierProgress(
                DossierNumber.of(number),
                "Phạm Thị Mẫu",
                null,
                null,
                "Tiếp nhận",
                DossierStatus.RECEIVED,
                MARCH_5,
                null,
                null);
    }

    private static Procedure procedure(String publisher, String... performers) {
        return new Procedure(
                ProcedureCode.of("1.003560"),
                "Thủ tục mẫu",
                OrgCode.of(publisher),
                List.of(),
                Arrays.stream(performers)
                        .map(code -> new Procedure.Named(code, "Cơ quan"))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
