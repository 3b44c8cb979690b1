package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.dss.Authority.ago;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.signature.SignatureFinding;
import vn.lienthong.signature.SignatureFinding.Bytes;
import vn.lienthong.signature.SignatureFinding.Chain;
import vn.lienthong.signature.SignatureFinding.Signer;
import vn.lienthong.signature.SignatureFinding.Stamp;

/** Four facts, kept apart: bytes, chain, signer, time-stamp. */
class DssSignatureCheckTest {
    private static final String OFFICE = "CN=UBND tinh mau, O=Demo";
    private static final String LEADER = "CN=Nguyen Van Mau, SURNAME=Nguyen, O=Demo";
    private static final String XML = "<edXML><Subject>bao cao quy I</Subject></edXML>";

    private final Authority authority = new Authority();
    private final Pen pen;
    private final Path folder;

    DssSignatureCheckTest(@TempDir Path folder) {
        this.folder = folder;
        this.pen = new Pen(folder);
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void aPdfSignedByTheOfficeAndItsLeaderIsSignedInFull() throws IOException {
        Path once = pen.signPdf(pen.emptyPdf(), authority.issue(LEADER), ago(2));
        List<SignatureFinding> findings = check(pen.signPdf(once, authority.issue(OFFICE), ago(1)));

        assertThat(findings)
                .containsExactly(
                        new SignatureFinding(
                                Bytes.UNCHANGED, Chain.VALID, Signer.PERSON, null, Stamp.NONE, ago(2), false),
                        new SignatureFinding(
                                Bytes.UNCHANGED,
                                Chain.VALID,
                                Signer.ORGANISATION,
                                "UBND tinh mau",
                                Stamp.NONE,
                                ago(1),
                                false));
        assertThat(SignatureFinding.isComplete(findings)).isTrue();
        assertThat(SignatureFinding.isComplete(findings.subList(0, 1))).isFalse();
    }

    @Test
    void bytesThatWereAlteredAreToldApartFromTheirChain() throws IOException {
        Path signed = pen.signXml(pen.xml(XML), authority.issue(OFFICE), ago(1), DigestAlgorithm.SHA256);

        Path pdf = pen.signPdf(pen.emptyPdf(), authority.issue(OFFICE), ago(1));

        assertThat(only(pen.altered(signed, "quy I<", "quy V<")).bytes()).isEqualTo(Bytes.CHANGED);
        assertThat(only(pen.altered(pdf, "612.0 792.0", "612.0 793.0")))
                .returns(Bytes.CHANGED, SignatureFinding::bytes)
                .returns(Chain.VALID, SignatureFinding::chain)
                .returns(false, SignatureFinding::isGood);
    }

    @Test
    void aCertificateCountsAsItWasAtTheMomentOfSigning() throws IOException {
        Authority.Holder expired = authority.issue(OFFICE, ago(400), ago(30));
        Authority.Holder revoked = authority.issue(OFFICE);
        authority.revoke(revoked, ago(10));

        assertThat(chain(expired, 100)).isEqualTo(Chain.VALID);
        assertThat(chain(expired, 5)).isEqualTo(Chain.OUTSIDE_VALIDITY);
        assertThat(chain(expired, 500)).isEqualTo(Chain.OUTSIDE_VALIDITY);
        assertThat(chain(revoked, 20)).isEqualTo(Chain.VALID);
        assertThat(chain(revoked, 5)).isEqualTo(Chain.REVOKED);
    }

    @Test
    void whatCannotBeAskedIsNotCheckedAndNeverWrong() throws IOException {
        Authority.Holder office = authority.issue(OFFICE);
        authority.away(true);

        assertThat(chain(office, 1)).isEqualTo(Chain.NOT_CHECKED);
    }

    @Test
    void onlyTrustAnchorsMakeAChain() throws IOException {
        Path signed = pen.signPdf(pen.emptyPdf(), authority.issue(OFFICE), ago(1));

        try (Authority another = new Authority()) {
            assertThat(Looks.only(signed, another.alone()).chain()).isEqualTo(Chain.UNTRUSTED);
        }
        assertThat(Looks.only(signed, new TrustAnchors(List.of(), List.of())).chain())
                .isEqualTo(Chain.NOT_CHECKED);
    }

    @Test
    void aFileWithoutSignaturesHasNoneAndABrokenOneIsToldAsSuch() throws IOException {
        assertThat(check(pen.emptyPdf())).isEmpty();
        assertThat(check(pen.xml(XML))).isEmpty();
        assertThat(check(pen.xml("chỉ là chữ"))).isEmpty();
        assertThatThrownBy(() -> check(pen.xml("%PDF-1.4 rồi hết"))).isInstanceOf(IOException.class);
    }

    @Test
    void entitiesOfAnXmlFileAreNotFetched() {
        Path secret = pen.xml("bí mật của máy chủ");
        String entity = "<!DOCTYPE edXML [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";

        assertThatThrownBy(() -> check(pen.xml(entity + XML.replace("quy I", "&x;"))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void trustAnchorsAreReadFromAFolder() throws IOException {
        Path anchors = Files.createDirectory(folder.resolve("trust"));
        Files.write(anchors.resolve("goc.crt"), authority.certificate().getEncoded());
        Files.writeString(anchors.resolve("README.md"), "not a certificate");

        assertThat(TrustAnchors.in(anchors).certificates()).containsExactly(authority.certificate());
        assertThat(TrustAnchors.in(folder.resolve("nowhere")).certificates()).isEmpty();
        Files.writeString(anchors.resolve("hong.pem"), "hỏng");
        assertThatThrownBy(() -> TrustAnchors.in(anchors))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hong.pem");
    }

    private Chain chain(Authority.Holder holder, int daysAgo) throws IOException {
        return only(pen.signPdf(pen.emptyPdf(), holder, ago(daysAgo))).chain();
    }

    private SignatureFinding only(Path file) throws IOException {
        return Looks.only(file, authority.alone());
    }

    private List<SignatureFinding> check(Path file) throws IOException {
        return Looks.at(file, authority.alone());
    }
}
