package vn.lienthong.app.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.report.Statement;
import vn.lienthong.text.Texts;

class StatementPaperTest {
    private static final Instant AT = Instant.parse("2026-04-01T02:00:00Z");
    private static final ReportForm FORM = new ReportForm(
            "BC06",
            1,
            new Indicator.Names("Hồ sơ {at} <b>", "Dossiers"),
            "Mẫu",
            Calendar.ND09,
            Set.of(PeriodKind.QUARTER),
            new ReportForm.Reporters(Set.of(OrgCode.of("H44")), Set.of()),
            "bao-cao",
            new ReportForm.Deadline(2, 1),
            LocalDate.MIN,
            LocalDate.MAX,
            List.of(),
            List.of());

    private Path folder;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void thePageSaysNOfNAndNamesEveryOfficeAndWhetherItIsSigned() throws IOException {
        String whole = text(StatementPaper.pdf(statement(6), FORM, Optional.empty(), Texts.of("report")));
        assertThat(whole)
                .contains("6/6 ô ở nơi nhận đúng như đã duyệt; 1/1 cơ quan", "Sở Nội vụ", "Đã khớp", "Chưa ký số")
                .contains("Hồ sơ {at} <b>")
                .doesNotContain("CHƯA ĐỦ");

        String partly = text(StatementPaper.pdf(statement(5), FORM, Optional.of("CN=Demo"), Texts.of("report")));
        assertThat(partly).contains("CHƯA ĐỦ: 5/6 ô", "0/1 cơ quan", "Lệch ở nơi nhận", "Ký số bởi CN=Demo");
    }

    @Test
    void aKeySignsPageAndJsonSoThatTheJdkAloneVerifiesThem() throws Exception {
        Seal seal = Seal.of(keyFile().toString(), "mat-khau-demo");
        byte[] content = "{\"equal\":6}".getBytes(StandardCharsets.UTF_8);
        String jws = seal.jws(content).orElseThrow();
        assertThat(isGenuine(jws)).isTrue();
        assertThat(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1])).isEqualTo(content);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"equal\":7}".getBytes(StandardCharsets.UTF_8));
        assertThat(isGenuine(jws.replace(jws.split("\\.", -1)[1], other))).isFalse();

        byte[] page = seal.pdf(StatementPaper.pdf(statement(6), FORM, seal.holder(), Texts.of("report")), AT);
        try (PDDocument pdf = Loader.loadPDF(page)) {
            assertThat(pdf.getSignatureDictionaries()).hasSize(1);
        }
        assertThat(text(page)).contains("Ký số bởi CN=Trung tam demo");
    }

    @Test
    void withoutAKeyNothingIsSignedAndAWrongPasswordIsSaidAtOnce() throws Exception {
        Seal none = Seal.of("", "");
        assertThat(none.jws(new byte[0])).isEmpty();
        assertThat(none.pdf(new byte[] {1}, AT)).containsExactly(1);
        String file = keyFile().toString();
        assertThatThrownBy(() -> Seal.of(file, "khac")).isInstanceOf(IOException.class);
    }

    /** By RFC 7515 with nothing but the JDK. */
    private static boolean isGenuine(String jws) throws Exception {
        String[] parts = jws.split("\\.", -1);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        assertThat(header).contains("\"alg\":\"RS256\"");
        Matcher chain = Pattern.compile("\"x5c\":\\[\"([^\"]+)\"").matcher(header);
        assertThat(chain.find()).isTrue();
        byte[] certificate = Base64.getDecoder().decode(chain.group(1).replace("\\/", "/"));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static Statement statement(int equal) {
        boolean all = equal == 6;
        ReportState state = all ? ReportState.CONFIRMED : ReportState.MISMATCH;
        return new Statement(
                "BC06",
                "2026-Q1",
                LocalDate.of(2025, 12, 15),
                LocalDate.of(2026, 3, 14),
                "bao-cao",
                AT,
                1,
                1,
                all ? 1 : 0,
                6,
                equal,
                List.of(new Statement.Line("H44.05", "Sở Nội vụ", state, 1, 6, equal, AT)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\n", " ");
        }
    }

    private Path keyFile() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Trung tam demo");
        Instant now = Instant.now();
        Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minus(Duration.ofDays(365))),
                                Date.from(now.plus(Duration.ofDays(365))),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", keys.getPrivate(), "mat-khau-demo".toCharArray(), new Certificate[] {certificate});
        Path file = folder.resolve("seal.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "mat-khau-demo".toCharArray());
        }
        return file;
    }
}
