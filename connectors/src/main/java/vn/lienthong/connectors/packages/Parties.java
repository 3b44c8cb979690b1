package vn.lienthong.connectors.packages;

import java.util.List;
import vn.lienthong.model.Agency;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;

/**
 * Whom a package goes between, and how its document is called.
 *
 * @param notation number and symbol; empty when the message does not tell
 */
public record Parties(String from, List<String> to, String notation) {
    public Parties {
        to = List.copyOf(to);
    }

    static Parties of(CanonicalMessage message) {
        if (message instanceof OfficialDocument document) {
            return new Parties(
                    document.from().code().value(),
                    document.to().stream().map(Agency::code).map(OrgCode::value).toList(),
                    document.number().printed());
        }
        if (message instanceof DocumentStatus status) {
            String number = status.number();
            return new Parties(
                    status.from().code().value(), List.of(status.to().value()), number == null ? "" : number);
        }
        throw new IllegalStateException("no package for " + message.getClass());
    }
}
