package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The rows of {@code document_fact}, written with the looks that they are worked out from. */
final class DocumentFacts {
    private static final String PUT =
            "insert into document_fact (position, document, act, issuer, issued_on, receivers,"
                    + " signatures, by_organisation, by_person, in_full, open) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (position) do nothing";
    private static final String SIGNED = "update document_fact set signatures = ?, by_organisation = ?, by_person = ?,"
            + " in_full = ?, open = ?, change = nextval('document_change') where position = ?";

    private DocumentFacts() {}

    static void put(Connection c, long position, DocumentFact fact) throws SQLException {
        Database.update(
                c,
                PUT,
                position,
                fact.document(),
                fact.act(),
                fact.issuer(),
                fact.issuedOn(),
                new Database.ArrayOf("text", fact.receivers().toArray()),
                fact.signing().signatures(),
                fact.signing().byOrganisation(),
                fact.signing().byPerson(),
                fact.signing().inFull(),
                fact.signing().open());
    }

    static void signed(Connection c, long position, DocumentFact.Signing signing) throws SQLException {
        Database.update(
                c,
                SIGNED,
                signing.signatures(),
                signing.byOrganisation(),
                signing.byPerson(),
                signing.inFull(),
                signing.open(),
                position);
    }

    static DocumentFact of(ResultSet r) throws SQLException {
        return new DocumentFact(
                r.getString("document"),
                r.getString("act"),
                r.getString("issuer"),
                r.getObject("issued_on", LocalDate.class),
                List.of((String[]) r.getArray("receivers").getArray()),
                new DocumentFact.Signing(
                        r.getInt("signatures"),
                        r.getBoolean("by_organisation"),
                        r.getBoolean("by_person"),
                        r.getBoolean("in_full"),
                        r.getBoolean("open")));
    }
}
