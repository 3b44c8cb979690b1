package vn.lienthong.dss;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import org.jspecify.annotations.Nullable;
import vn.lienthong.signature.SignatureFinding.Signer;

/**
 * As what the holder of a certificate signs. ASSUMED, for no public document tells how certificates for agencies are
 * named: a person's has given name, surname or title, or a user id that begins as an identity card's does; any other with a
 * common name is an organisation's. A certificate on a SIM card looks like any person's and is known by who has issued it.
 *
 * @param organisation its common name; null for a person
 */
record SignerRule(Signer kind, @Nullable String organisation) {
    private static final String CARD = "(?i).*\\b(UID|0\\.9\\.2342\\.19200300\\.100\\.1\\.1)=(CCCD|CMND|HC).*";

    /** @param onSimCard whether an authority for SIM cards has issued it */
    static SignerRule of(@Nullable CertificateWrapper certificate, boolean onSimCard) {
        if (onSimCard) {
            return new SignerRule(Signer.PERSON_BY_SIM, null);
        }
        if (certificate == null || certificate.getCommonName() == null) {
            return new SignerRule(Signer.UNKNOWN, null);
        }
        boolean person = certificate.getGivenName() != null
                || certificate.getSurname() != null
                || certificate.getTitle() != null
                || certificate.getCertificateDN().matches(CARD);
        return person
                ? new SignerRule(Signer.PERSON, null)
                : new SignerRule(Signer.ORGANISATION, certificate.getCommonName());
    }
}
