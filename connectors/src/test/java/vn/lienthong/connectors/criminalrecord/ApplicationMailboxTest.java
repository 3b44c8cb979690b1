package vn.lienthong.connectors.criminalrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.NationalServicesSimulator;

/** Applications are marked there only after they are durable here. */
class ApplicationMailboxTest {
    private static final String NAME = "Hoàng Thị Mẫu";
    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);
    private final Taking letters = new Taking();

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void anApplicationFiledOnlineBecomesADossierWithANumberOfTheOffice() {
        services.files("id-1", form("00017"));
        read();
        Dossier dossier = (Dossier) letters.taken.get(0).incoming().message();
        assertThat(dossier.number().value()).isEqualTo("H44.14-260305-00017");
        assertThat(dossier.status()).isEqualTo(DossierStatus.REGISTERED);
        assertThat(dossier.channel()).isEqualTo(Dossier.Channel.ONLINE);
        assertThat(dossier.applicant().name()).isEqualTo(NAME);
        assertThat(dossier.applicant().citizenId()).isEqualTo(CitizenId.of("025000000031"));
        assertThat(dossier.procedure().code().value()).isEqualTo("2.000488");
    }

    @Test
    void onlyWhatIsDurableHereIsMarkedThere() {
        services.files("id-1", form("00001"));
        services.files("id-2", form("00002"));
        services.files("id-3", form("00003"));
        letters.diesBefore = "id-2";
        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class);
        assertThat(services.marked())
                .as("the hub died before anything was marked")
                .isEmpty();

        letters.diesBefore = "";
        read();
        assertThat(services.marked()).containsExactly("id-1", "id-2", "id-3");
        assertThat(letters.ids())
                .as("the first one came again under its identity")
                .containsExactly("id-1", "id-1", "id-2", "id-3");
        read();
        assertThat(letters.ids()).as("nothing waits there any more").hasSize(4);
    }

    @Test
    void aMarkThatWasLostBringsTheSameApplicationAgainAndNothingElse() {
        services.files("id-1", form("00001"));
        services.faults()
                .on(vn.lienthong.simulator.Fault.always(FaultKind.CUT_BEFORE_EFFECT)
                        .at("mark"));
        assertThatThrownBy(this::read).isInstanceOf(HttpFault.class);
        services.faults().off();
        read();
        assertThat(letters.ids()).containsExactly("id-1", "id-1");
        assertThat(letters.taken.get(0).incoming())
                .isEqualTo(letters.taken.get(1).incoming());
        assertThat(services.marked()).containsExactly("id-1");
    }

    @Test
    void manyAreMarkedAFewAtATimeEachOnce() {
        IntStream.range(0, 45).forEach(i -> services.files("id-" + i, form(String.format("%05d", i))));
        read();
        assertThat(services.marked()).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoDossierIsSetAsideWithItsFieldsAndMarkedSoThatItBlocksNoOther() {
        Map<String, String> wrong = form("00001");
        wrong.put("declareDate", "31/02/2026");
        wrong.remove("fullName");
        services.files("id-1", wrong);
        services.files("id-2", form("00002"));
        read();
        assertThat(letters.problems).containsExactly("/declareDate day", "/fullName missing");
        assertThat(letters.aside)
                .extracting(row -> row.columns().toString())
                .containsExactly("{declarationPortalID=id-1}");
        assertThat(services.marked()).containsExactly("id-1", "id-2");
    }

    @ParameterizedTest
    @CsvSource({"0, 025000000031", "3, P1234567", "2, 025000000031"})
    void aPassportOrAResidenceCardIsNoPersonalNumber(String type, String number) {
        Map<String, String> form = form("00001");
        form.put("idTypeId", type);
        form.put("identifyNo", number);
        services.files("id-1", form);
        read();
        assertThat(((Dossier) letters.taken.get(0).incoming().message())
                        .applicant()
                        .citizenId())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"HTTP_401", "HTTP_503", "ERROR_200", "GARBAGE", "HTML_200"})
    void aServiceInTroubleIsToldInItsSignalAndNothingIsMarked(FaultKind kind) {
        services.files("id-1", form("00001"));
        services.faults().on(kind);
        Throwable trouble = catchThrowable(this::read);
        assertThat(trouble).isInstanceOf(SourceTrouble.class);
        assertThat(trouble).hasMessageNotContaining(NAME);
        assertThat(services.marked()).isEmpty();
        services.faults().off();
        read();
        assertThat(services.marked()).containsExactly("id-1");
    }

    private void read() {
        CriminalRecordConnector connector = new CriminalRecordConnector();
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(services.base()))) {
            connector
                    .open(NationalServices.settings(connector, CriminalRecordConnectorTest.texts(services.base())))
                    .mailboxes()
                    .forEach(mailbox -> mailbox.read(http, letters));
        }
    }

    private static Map<String, String> form(String code) {
        return new HashMap<>(Map.of(
                "fullName", NAME,
                "genderId", "0",
                "birthDateStr", "1990",
                "idTypeId", "3",
                "identifyNo", "025000000031",
                "phone", "0210000031",
                "declareDate", "05/03/2026",
                "declareTypeId", "3846",
                "objectRequestId", "72",
                "declarationCode", code));
    }

    /** Keeps what it is given, and dies where it is told to. */
    private static final class Taking implements Mailbox.Letters {
        private final List<Letter> taken = new ArrayList<>();
        private final List<Row> aside = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private String diesBefore = "";

        List<String> ids() {
            return taken.stream()
                    .map(letter -> letter.incoming().id().orElseThrow())
                    .toList();
        }

        @Override
        public Contents contents() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void take(Letter letter) {
            if (letter.incoming().id().orElseThrow().equals(diesBefore)) {
                throw new IllegalStateException("the hub has died");
            }
            taken.add(letter);
        }

        @Override
        public void setAside(Row row, List<FieldProblem> found) {
            aside.add(row);
            found.forEach(problem -> problems.add(problem.path() + " " + problem.reason()));
        }

        @Override
        public boolean enough() {
            return false;
        }
    }
}
