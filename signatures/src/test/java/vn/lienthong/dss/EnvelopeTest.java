package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.dss.Authority.ago;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.signature.SignatureFinding;
import vn.lienthong.signature.SignatureFinding.Bytes;
import vn.lienthong.signature.SignatureFinding.Chain;
import vn.lienthong.signature.SignatureFinding.Signer;
import vn.lienthong.signature.SignatureFinding.Stamp;

/** The signature of a whole package, plain (XMLDSig) as in the standard's samples or with its moment (XAdES). */
class EnvelopeTest {
    private static final String OFFICE = "CN=UBND tinh mau, O=Demo";
    private static final String EDXML = "<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"><edXMLEnvelope>"
            + "<edXMLHeader><MessageHeader><Subject>bao cao quy I</Subject></MessageHeader></edXMLHeader>"
            + "</edXMLEnvelope></edXML>";

    private final Authority authority = new Authority();
    private final Pen pen;

    EnvelopeTest(@TempDir Path folder) {
        pen = new Pen(folder);
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void aPlainEnvelopeIsWhatItsCertificateIsWorthNowForItTellsNoMoment() throws IOException {
        Path signed = pen.xml(PlainEnvelope.signed(EDXML, authority.issue(OFFICE)));

        assertThat(Looks.only(signed, authority.alone()))
                .isEqualTo(new SignatureFinding(
                        Bytes.UNCHANGED, Chain.VALID, Signer.ORGANISATION, "UBND tinh mau", Stamp.NONE, null, false));

        Path ended = pen.xml(PlainEnvelope.signed(EDXML, authority.issue(OFFICE, ago(400), ago(30))));
        assertThat(Looks.only(ended, authority.alone()).chain()).isEqualTo(Chain.OUTSIDE_VALIDITY);
    }

    @Test
    void anEnvelopeOverOtherBytesIsToldAsChangedAndItsSignerAllTheSame() throws IOException {
        Authority.Holder office = authority.issue(OFFICE);
        Path plain = pen.xml(PlainEnvelope.signed(EDXML, office).replace("quy I<", "quy V<"));
        Path timed =
                pen.altered(pen.signXml(pen.xml(EDXML), office, ago(1), DigestAlgorithm.SHA256), "quy I<", "quy V<");

        for (Path file : new Path[] {plain, timed}) {
            assertThat(Looks.only(file, authority.alone()))
                    .returns(Bytes.CHANGED, SignatureFinding::bytes)
                    .returns(Chain.VALID, SignatureFinding::chain)
                    .returns("UBND tinh mau", SignatureFinding::organisation)
                    .returns(false, SignatureFinding::isGood);
        }
    }

    @Test
    void anEnvelopeWithShaOneIsWeakAndNotWrong() throws IOException {
        Authority.Holder office = authority.issue(OFFICE);
        Path plain = pen.xml(PlainEnvelope.signedWithShaOne(EDXML, office));
        Path timed = pen.signXml(pen.xml(EDXML), office, ago(1), DigestAlgorithm.SHA1);

        for (Path file : new Path[] {plain, timed}) {
            assertThat(Looks.only(file, authority.alone()))
                    .returns(true, SignatureFinding::weak)
                    .returns(Bytes.UNCHANGED, SignatureFinding::bytes)
                    .returns(Chain.VALID, SignatureFinding::chain);
        }
    }
}
