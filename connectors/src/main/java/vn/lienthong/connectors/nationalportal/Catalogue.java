package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.Procedure;
import vn.lienthong.model.ProcedureCode;

/** Reads the national catalogue of procedures. Every call may end as {@link PortalStopped}. */
public final class Catalogue {
    private final Portal portal;

    private Catalogue(Portal portal) {
        this.portal = portal;
    }

    /** Opens the catalogue for the settings of a {@code national-portal} connection. */
    public static Catalogue of(Settings settings, Clock clock) {
        return of(new Portal(settings, clock));
    }

    static Catalogue of(Portal portal) {
        return new Catalogue(portal);
    }

    /** Codes of all procedures, {@code LayDanhSachTTHC}. */
    public List<ProcedureCode> list(Http http) {
        List<ProcedureCode> codes = new ArrayList<>();
        for (JsonNode entry : portal.ask("LayDanhSachTTHC", Portal.fields(), http)) {
            codes.add(ProcedureCode.of(entry.path("MATTHC").asText()));
        }
        return codes;
    }

    /** One procedure in full, {@code LayThuTuc}. */
    public Optional<Procedure> find(ProcedureCode code, Http http) {
        return Portal.found(portal.ask("LayThuTuc", Portal.fields().put("maTTHC", code.value()), http))
                .map(PortalProcedureToProcedure::procedure);
    }
}
