package vn.lienthong.connectors.nationalportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Successions;

/** A dossier that names an office under a code that has ended. */
class FormerOfficeTest {
    private final Dossier dossier = Dossiers.dossier(DossierNumber.of("H44.12-260305-0001"), null);

    @Test
    void thePortalGetsTheOfficeAsItIsTodayAndTheNumberAsItWasIssued() {
        Successions merged = new Successions(Map.of(OrgCode.of("H44.12"), OrgCode.of("H44.30")), Map.of());

        ObjectNode row = DossierToPortal.row(dossier, merged);

        assertThat(row.path("DonViXuLy").asText()).isEqualTo("H44.30");
        assertThat(row.path("MaHoSo").asText()).isEqualTo("H44.12-260305-0001");
    }

    @Test
    void anOfficeThatGoesOnKeepsItsCode() {
        assertThat(DossierToPortal.row(dossier, Successions.NONE)
                        .path("DonViXuLy")
                        .asText())
                .isEqualTo("H44.12");
    }
}
