package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.signature.SignatureFinding;

/** What the hub signs itself is verified by others: by PDFBox with Bouncy Castle, and by the hub's own look. */
class SealingKeyTest {
    private static final char[] PASSWORD = "mat-khau-demo".toCharArray();

    private Path folder;
    private Authority authority;
    private Path file;
    private Pen pen;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        authority = new Authority();
        Authority.Holder holder = authority.issue("CN=Trung tam tich hop, O=Demo");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", holder.key(), PASSWORD, new Certificate[] {
            holder.certificate().getCertificate(), authority.certificate().getCertificate()
        });
        file = folder.resolve("seal.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        pen = new Pen(folder);
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void aPdfThatItSignedIsVerifiedByAnotherLibraryAndAChangedByteIsSeen() throws Exception {
        SealingKey key = SealingKey.in(file, PASSWORD);
        byte[] signed = key.sign(Files.readAllBytes(pen.emptyPdf()), Instant.now());

        assertThat(isGenuine(signed, key)).isTrue();
        byte[] changed = signed.clone();
        // In the comment of the first line, which every reader skips.
        changed[12] ^= 1;
        assertThat(isGenuine(changed, key)).isFalse();
    }

    @Test
    void theHubsOwnLookFindsItWholeAndTrusted() throws IOException {
        SealingKey key = SealingKey.in(file, PASSWORD);
        Path pdf =
                Files.write(folder.resolve("signed.pdf"), key.sign(Files.readAllBytes(pen.emptyPdf()), Instant.now()));
        List<SignatureFinding> found = new DssSignatureCheck(
                        new TrustAnchors(List.of(authority.certificate()), List.of()),
                        Duration.ofSeconds(5),
                        Clock.systemUTC())
                .check(pdf);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).isGood()).isTrue();
    }

    @Test
    void aKeyThatCannotBeUsedIsToldByTheNameOfItsFileAndNothingElse() {
        assertThatThrownBy(() -> SealingKey.in(file, "khac".toCharArray()))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("khac");
        assertThatThrownBy(() -> SealingKey.in(folder.resolve("khong-co.p12"), PASSWORD))
                .isInstanceOf(IOException.class);
    }

    /** None of the code that signs has a part in this. */
    private static boolean isGenuine(byte[] pdf, SealingKey key) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getSignatureDictionaries().get(0);
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents(pdf));
            return cms.getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next()
                    .verify(new JcaSimpleSignerInfoVerifierBuilder().build(key.certificate()));
        } catch (CMSException | OperatorCreationException | IOException altered) {
            return false;
        }
    }
}
