package vn.lienthong.connectors.onestop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Push;
import vn.lienthong.connector.Settings;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.OrgCode;

class LgspPushTest {
    private static final String DOCUMENT =
            "\"DocCode\":\"H44.12-260305-0007\",\"DocTypeCode\":\"1.900001\",\"DocTypeName\":\"Thủ tục mẫu\",\"CitizenName\":\"Phạm Thị Mẫu\",\"DateReceived\":\"2026-03-05T08:20:00\"";

    private final Push documents = new OneStopConnector()
            .open(new Settings(Map.of(
                    "intake-office", OrgCode.of("H44.12"), "field-code", "G09-NV01", "field-name", "Lĩnh vực mẫu")))
            .pushes()
            .get(0);

    @Test
    void aListOfDocumentsIsAListOfMessages() {
        List<Incoming> messages = read("[{" + DOCUMENT + "},{" + DOCUMENT.replace("0007", "0008") + "}]");
        assertThat(messages)
                .extracting(incoming -> incoming.message().key())
                .containsExactly("H44.12-260305-0007", "H44.12-260305-0008");
        assertThat(messages).isNotEmpty().allMatch(incoming -> incoming.id().isEmpty());
    }

    @Test
    void allProblemsOfAListAreToldAtOnce() {
        assertThatThrownBy(() -> read("[{" + DOCUMENT.replace("H44.12-260305-0007", "7") + "},{"
                        + DOCUMENT.replace("CitizenName", "Citizen") + "},5]"))
                .isInstanceOfSatisfying(
                        HubFailure.class,
                        failure -> assertThat(failure.problems())
                                .extracting(FieldProblem::path)
                                .contains("/0/DocCode", "/1/CitizenName", "/2/DocCode"));
    }

    @Test
    void aStatusThatIsNoneOfThePortalsIsDerivedAndKept() {
        assertThat(status("\"Status\":\"Chờ ký\"")).isEqualTo(DossierStatus.IN_PROCESS);
        assertThat(status("\"Status\":\"Xong\",\"IsSuccess\":true")).isEqualTo(DossierStatus.COMPLETED);
        assertThat(status("\"IsSuccess\":1,\"IsReturned\":\"true\"")).isEqualTo(DossierStatus.RESULT_RETURNED);
        assertThat(status("\"Status\":5")).isEqualTo(DossierStatus.SUPPLEMENT_REQUESTED);
        assertThat(dossier("\"Status\":\"Chờ ký\"").sourceStatus()).isEqualTo("Chờ ký");
    }

    @Test
    void whatARecordRefusesIsToldUnderTheVendorsFieldName() {
        assertThatThrownBy(() -> read("{" + DOCUMENT + ",\"DateAppointed\":\"1890-01-01T00:00:00\"}"))
                .hasMessageContaining("/DateAppointed date_range");
        assertThatThrownBy(() -> read("{" + DOCUMENT.replace("Thủ tục mẫu", "x".repeat(1001)) + "}"))
                .hasMessageContaining("/DocTypeName length");
        assertThatThrownBy(() -> read("{" + DOCUMENT + ",\"ApplicantsType\":\"9\"}"))
                .hasMessageContaining("/ApplicantsType unknown_value");
    }

    @Test
    void anIdentityThatIsNoIdentityNumberIsLeftOut() {
        assertThat(dossier("\"ApplicantsId\":\"GUID-1\"").applicant().citizenId())
                .isNull();
        assertThat(dossier("\"ApplicantsId\":\"025000000001\"").applicant().citizenId())
                .hasToString("•••••••••001");
    }

    private DossierStatus status(String fields) {
        return dossier(fields).status();
    }

    private Dossier dossier(String fields) {
        return (Dossier) read("{" + DOCUMENT + "," + fields + "}").get(0).message();
    }

    private List<Incoming> read(String body) {
        return documents.read(body.getBytes(UTF_8));
    }
}
