package vn.lienthong.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What indicators about signing count of one document: who issued it when and for whom, and how it is signed.
 *
 * @param document its identifier
 * @param act new, recall, update or replacement
 * @param issuer code of the agency that sends it, as written
 * @param receivers codes of those whom it is for, as written
 */
public record DocumentFact(
        String document, String act, String issuer, LocalDate issuedOn, List<String> receivers, Signing signing) {
    public DocumentFact {
        receivers = List.copyOf(receivers);
    }

    /**
     * How a document is signed, over all its files.
     *
     * @param signatures how many there are, good or not
     * @param byOrganisation whether an organisation has signed rightly
     * @param byPerson whether a person has signed rightly
     * @param inFull whether both have, in one file
     * @param open whether a fact of a signature could not be asked yet
     */
    public record Signing(int signatures, boolean byOrganisation, boolean byPerson, boolean inFull, boolean open) {}
}
