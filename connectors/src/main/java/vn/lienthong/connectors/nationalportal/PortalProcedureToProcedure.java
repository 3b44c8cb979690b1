package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.Procedure.Named;
import vn.lienthong.model.ProcedureCode;

/** A record of {@code LayThuTuc} (upper-case keys, domain section 3.3) as a procedure. */
final class PortalProcedureToProcedure {

    private PortalProcedureToProcedure() {}

    static Procedure procedure(JsonNode record) {
        return new Procedure(
                ProcedureCode.of(record.path("MATTHC").asText()),
                record.path("TENTTHC").asText(),
                OrgCode.of(record.path("MACOQUANCONGBO").asText()),
                named(record.path("LINHVUCTHUCHIEN"), "MALINHVUC", "TENLINHVUC"),
                named(record.path("COQUANTHUCHIEN"), "MADONVI", "TENDONVI"),
                papers(record.path("THANHPHANHOSO")),
                named(record.path("KETQUATHUCHIEN"), "MAKETQUA", "TENKETQUA"),
                named(record.path("CANCUPHAPLY"), "SOVANBAN", "TENVANBAN"),
                record.path("YEUCAU").asText(),
                null);
    }

    private static List<Named> papers(JsonNode cases) {
        List<Named> papers = new ArrayList<>();
        cases.forEach(one -> papers.addAll(named(one.path("GIAYTO"), "MAGIAYTO", "TENMAUDON")));
        return papers.stream().distinct().toList();
    }

    // An entry without its code or name says nothing; the catalogue has some.
    private static List<Named> named(JsonNode entries, String code, String name) {
        List<Named> all = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (!entry.path(code).asText().isBlank()
                    && !entry.path(name).asText().isBlank()) {
                all.add(new Named(entry.path(code).asText(), entry.path(name).asText()));
            }
        }
        return all;
    }
}
