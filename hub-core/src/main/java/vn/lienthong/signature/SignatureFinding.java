package vn.lienthong.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signature: four facts that are never mixed into one. No name of a person is kept.
 *
 * @param bytes whether what was signed is what is there
 * @param chain what the certificate was worth at the moment of signing
 * @param signer as what somebody signed
 * @param organisation name in the certificate of an organisation; null for a person
 * @param stamp whether a time-stamp proves the moment
 * @param signedAt the moment: proven by the time-stamp, or as the signer says
 * @param weak made with SHA-1: legacy
 */
public record SignatureFinding(
        Bytes bytes,
        Chain chain,
        Signer signer,
        @Nullable String organisation,
        Stamp stamp,
        @Nullable Instant signedAt,
        boolean weak) {

    /** Every fact speaks for it. */
    public boolean isGood() {
        return bytes == Bytes.UNCHANGED && chain == Chain.VALID && stamp != Stamp.INVALID;
    }

    /** A fact could not be asked yet. */
    public boolean isOpen() {
        return chain == Chain.NOT_CHECKED || stamp == Stamp.NOT_CHECKED;
    }

    /** "Ký số đầy đủ": the organisation and a person have signed, both rightly. */
    public static boolean isComplete(List<SignatureFinding> findings) {
        return findings.stream().anyMatch(each -> each.isGood() && each.signer == Signer.ORGANISATION)
                && findings.stream().anyMatch(each -> each.isGood() && each.signer.isPerson());
    }

    /** Whether what was signed is what is there. */
    public enum Bytes {
        UNCHANGED,
        CHANGED
    }

    /** What the certificate was worth at the moment of signing. */
    public enum Chain {
        VALID,
        /** Before it began or after it had ended. */
        OUTSIDE_VALIDITY,
        REVOKED,
        /** It leads to none of the trust anchors. */
        UNTRUSTED,
        /** Chưa kiểm được: whether it was revoked could not be asked, or there are no trust anchors. */
        NOT_CHECKED
    }

    /** As what somebody signed. */
    public enum Signer {
        ORGANISATION,
        PERSON,
        /** A person with a certificate on a SIM card (SIM PKI). */
        PERSON_BY_SIM,
        UNKNOWN;

        /** However the person signs. */
        public boolean isPerson() {
            return this == PERSON || this == PERSON_BY_SIM;
        }
    }

    /** Whether a time-stamp proves the moment. */
    public enum Stamp {
        NONE,
        VALID,
        /** It is over other bytes, or who has put it was not allowed to at that moment. */
        INVALID,
        /** Who has put it leads to none of the trust anchors: it proves nothing, the moment is the signer's word. */
        UNTRUSTED,
        /** Chưa kiểm được: whether the certificate of who has put it was revoked could not be asked. */
        NOT_CHECKED
    }
}
