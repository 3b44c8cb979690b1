package vn.lienthong.connectors.packages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.lienthong.connector.Incoming;
import vn.lienthong.model.Agency;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.StatusCode;

/** Status 01 of a document that has come: said by the agency that it is for to the one that sent it. */
public final class Arrival {
    private static final String SAID = "Đã đến";

    private Arrival() {}

    /** Empty where the axis does not say in a readable way whom the document is for. */
    public static Optional<Incoming> of(OfficialDocument document, Waiting line, Instant now) {
        return receiver(document, line)
                .map(agency -> new DocumentStatus(
                        document.id(),
                        document.number().printed(),
                        document.issued().on(),
                        agency,
                        document.from().code(),
                        StatusCode.ARRIVED,
                        SAID,
                        null,
                        now.truncatedTo(ChronoUnit.SECONDS)))
                .map(status -> new Incoming(Optional.of(identity(line)), status));
    }

    private static Optional<Agency> receiver(OfficialDocument document, Waiting line) {
        Optional<Agency> named = document.to().stream()
                .filter(agency -> agency.code().value().equals(line.to()))
                .findFirst();
        return named.or(() -> code(line.to()).map(Arrival::nameless));
    }

    private static Optional<OrgCode> code(String written) {
        try {
            return Optional.of(OrgCode.of(written));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static Agency nameless(OrgCode code) {
        return new Agency(code, null, null, null, null, null, null, null);
    }

    private static String identity(Waiting line) {
        return "arrived-" + line.docId() + "-" + line.to();
    }
}
