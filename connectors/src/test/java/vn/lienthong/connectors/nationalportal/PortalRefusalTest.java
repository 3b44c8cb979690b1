package vn.lienthong.connectors.nationalportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Outcome;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.Successions;
import vn.lienthong.status.Signals;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

class PortalRefusalTest {
    private static final DossierNumber NUMBER = DossierNumber.of("H44.12-260305-0007");

    private final Signals signals = new Signals(Texts.of("ledger"));
    private final PortalRefusal refusal = new PortalRefusal(Clock.systemUTC());

    @Test
    void aClerkReadsTheNameOfEveryFieldThatThePortalComplainsOf() {
        Set<String> named = new HashSet<>();
        for (ObjectNode row : new ObjectNode[] {
            DossierToPortal.row(Dossiers.dossier(NUMBER, "mẫu"), Successions.NONE),
            ProgressToPortal.row(Dossiers.step(NUMBER, 1, "mẫu"))
        }) {
            for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                Outcome.Refused refused = refuse(name);
                if (!refused.problems().isEmpty()) {
                    named.add(name);
                    assertThat(signals.refusal(refused.line(), Lang.VI))
                            .as(name)
                            .matches("bên nhận báo mã 22, về \\p{L}[^/]+ \\(/[A-Za-z/]+\\)");
                    assertThat(signals.refusal(refused.line(), Lang.EN))
                            .as(name)
                            .matches("its code is 22, about [a-z][^/]+ \\(/[A-Za-z/]+\\)");
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(20).contains("TrichYeuHoSo", "NoiDungXuLy", "DinhDanhCHS");
    }

    @Test
    void aCodeWithoutAFieldIsToldAsTheReceiversOwn() {
        assertThat(signals.refusal(Outcome.Refused.of("22").line(), Lang.VI)).isEqualTo("bên nhận báo mã 22");
        assertThat(signals.refusal("HTTP 422 — /data/documents/3, /unheard/of", Lang.EN))
                .isEqualTo(
                        "it calls the content invalid (HTTP 422), about papers submitted (/data/documents/3), /unheard/of");
    }

    private Outcome.Refused refuse(String field) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        PortalAnswer answer =
                new PortalAnswer("22", ("trường " + field + " không hợp lệ").toLowerCase(Locale.ROOT), content);
        return (Outcome.Refused) refusal.of(answer, "H44");
    }
}
