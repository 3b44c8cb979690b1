package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.dss.Authority.ago;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.signature.SignatureFinding;
import vn.lienthong.signature.SignatureFinding.Bytes;
import vn.lienthong.signature.SignatureFinding.Chain;
import vn.lienthong.signature.SignatureFinding.Stamp;

/** A time-stamp proves the moment of signing, if it is one of those that the installation trusts. */
class TimeStampTest {
    private static final String OFFICE = "CN=UBND tinh mau, O=Demo";
    private static final Pattern STAMP = Pattern.compile("(<[a-z0-9]+:EncapsulatedTimeStamp[^>]*>)([^<]+)");

    private final Authority authority = new Authority();
    private final Authority clocks = new Authority("CN=Noi cap dau thoi gian mau, O=Demo");
    private final TrustAnchors both =
            new TrustAnchors(List.of(authority.certificate(), clocks.certificate()), List.of());
    private final Authority.Holder stamper = clocks.issueStamper();
    private final Pen pen;

    TimeStampTest(@TempDir Path folder) {
        pen = new Pen(folder);
    }

    @AfterEach
    void close() {
        authority.close();
        clocks.close();
    }

    @Test
    void theMomentIsThatOfTheStampWhateverTheSignerSays() throws IOException {
        Authority.Holder ended = authority.issue(OFFICE, ago(400), ago(30));

        Path inTime = pen.stampPdf(pen.emptyPdf(), ended, ago(100), stamper, ago(99));
        assertThat(Looks.only(inTime, both))
                .returns(Stamp.VALID, SignatureFinding::stamp)
                .returns(ago(99), SignatureFinding::signedAt)
                .returns(Chain.VALID, SignatureFinding::chain)
                .returns(Bytes.UNCHANGED, SignatureFinding::bytes);

        Path backdated = pen.stampPdf(pen.emptyPdf(), ended, ago(100), stamper, ago(5));
        assertThat(Looks.only(backdated, both))
                .returns(Stamp.VALID, SignatureFinding::stamp)
                .returns(ago(5), SignatureFinding::signedAt)
                .returns(Chain.OUTSIDE_VALIDITY, SignatureFinding::chain);
    }

    @Test
    void whoPutsStampsWithACertificateOfHisOwnProvesNothing() throws IOException {
        Authority.Holder revoked = authority.issue(OFFICE);
        authority.revoke(revoked, ago(10));

        Path forged = pen.stampPdf(pen.emptyPdf(), revoked, ago(5), stamper, ago(20));

        assertThat(Looks.only(forged, authority.alone()))
                .returns(Stamp.UNTRUSTED, SignatureFinding::stamp)
                .returns(ago(5), SignatureFinding::signedAt)
                .returns(Chain.REVOKED, SignatureFinding::chain);
    }

    @Test
    void aStampOverOtherBytesIsNotValidAndTheSignatureIsToldApartFromIt() throws IOException {
        Authority.Holder office = authority.issue(OFFICE);
        Path one = pen.stampXml(pen.xml("<edXML><Subject>mot</Subject></edXML>"), office, ago(3), stamper, ago(3));
        Path other = pen.stampXml(pen.xml("<edXML><Subject>hai</Subject></edXML>"), office, ago(2), stamper, ago(2));
        Matcher stamped = STAMP.matcher(Files.readString(other));
        assertThat(stamped.find()).isTrue();

        String swapped = STAMP.matcher(Files.readString(one)).replaceFirst("$1" + stamped.group(2));

        assertThat(Looks.only(one, both).stamp()).isEqualTo(Stamp.VALID);
        assertThat(Looks.only(pen.xml(swapped), both))
                .returns(Stamp.INVALID, SignatureFinding::stamp)
                .returns(Bytes.UNCHANGED, SignatureFinding::bytes)
                .returns(Chain.VALID, SignatureFinding::chain)
                .returns(false, SignatureFinding::isGood);
    }

    @Test
    void whoPutItIsAskedAboutToo() throws IOException {
        Path signed = pen.stampPdf(pen.emptyPdf(), authority.issue(OFFICE), ago(3), stamper, ago(3));

        clocks.away(true);
        assertThat(Looks.only(signed, both))
                .returns(Stamp.NOT_CHECKED, SignatureFinding::stamp)
                .returns(Chain.VALID, SignatureFinding::chain)
                .returns(true, SignatureFinding::isOpen);

        clocks.away(false);
        clocks.revoke(stamper, ago(4));
        assertThat(Looks.only(signed, both).stamp()).isEqualTo(Stamp.INVALID);
    }
}
