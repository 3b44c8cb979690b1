package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.ledger.DocumentFact;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.SignatureChecks;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.registry.SignaturePolicy;
import vn.lienthong.signature.SignatureGate;
import vn.lienthong.testkit.connector.TestParcel;
import vn.lienthong.wire.Canonical;

/** What a connection's policy on signatures lets through. */
class SignaturePolicyTest {
    private static final String PDF = "ab".repeat(32);
    private static final DocumentFact FACT = new DocumentFact(
            "000.00.00.H44,2026/03/05,15/UBND-VX",
            "NEW",
            "000.00.00.H44",
            LocalDate.of(2026, 3, 5),
            List.of("000.00.12.H44"),
            new DocumentFact.Signing(0, false, false, false, false));
    private static final Http NO_HTTP = call -> {
        throw new AssertionError("no call expected");
    };

    private final LedgerFixture hub = new LedgerFixture(1, "noi-nhan");
    private final ScriptedReceiver receiver = new ScriptedReceiver(Repeatability.IDEMPOTENT);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void byDefaultNothingIsKeptBack() {
        found("CHANGED", "REVOKED", null);

        assertThat(deliver(SignaturePolicy.RECORD)).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void aDocumentWaitsUntilSomebodyHasLookedAndThenGoesOut() {
        assertThat(deliver(SignaturePolicy.HOLD))
                .isInstanceOfSatisfying(
                        Outcome.NotNow.class, wait -> assertThat(wait.code()).isEqualTo("signature-unseen"));
        found("UNCHANGED", "VALID", null);

        assertThat(deliver(SignaturePolicy.HOLD)).isInstanceOf(Outcome.Delivered.class);
        assertThat(deliver(SignaturePolicy.REFUSE)).isInstanceOf(Outcome.Duplicate.class);
    }

    @Test
    void whatCannotBeAskedIsWaitedForOrRefusedAsThePolicySays() {
        Instant again = hub.clock().instant().plus(Duration.ofHours(6));
        found("UNCHANGED", "NOT_CHECKED", again);

        assertThat(deliver(SignaturePolicy.HOLD))
                .isInstanceOfSatisfying(
                        Outcome.NotNow.class, wait -> assertThat(wait.until()).isAfterOrEqualTo(again));
        assertThat(deliver(SignaturePolicy.REFUSE)).isEqualTo(Outcome.Refused.of("signature-not-checked"));
        found("UNCHANGED", "NOT_CHECKED", null);
        assertThat(deliver(SignaturePolicy.HOLD))
                .as("nobody will look again")
                .isEqualTo(Outcome.Refused.of("signature-not-checked"));
    }

    @Test
    void anAlteredFileOrABadCertificateWaitsForAPerson() {
        for (String chain : List.of("REVOKED", "OUTSIDE_VALIDITY", "UNTRUSTED")) {
            found("UNCHANGED", chain, null);
            assertThat(deliver(SignaturePolicy.HOLD)).as(chain).isEqualTo(Outcome.Refused.of("signature-bad"));
        }
        found("CHANGED", "VALID", null);
        assertThat(deliver(SignaturePolicy.HOLD)).isEqualTo(Outcome.Refused.of("signature-bad"));
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void aDocumentThatNobodyHasSignedIsRefused() {
        looked("{\"findings\":[]}", null);

        assertThat(deliver(SignaturePolicy.HOLD)).isEqualTo(Outcome.Refused.of("signature-none"));
    }

    private Outcome deliver(SignaturePolicy policy) {
        Ports ports = new SignatureGate(hub.ledger().signatures(), hub.clock()).before(Ports.of(receiver), policy);
        return deliver(ports.sinks().get(0));
    }

    private static <M extends CanonicalMessage> Outcome deliver(Sink<M> sink) {
        return sink.deliver(TestParcel.of("m-1", sink.accepts().cast(document())), NO_HTTP);
    }

    private void found(String bytes, String chain, @Nullable Instant again) {
        looked(
                "{\"findings\":[{\"bytes\":\"%s\",\"chain\":\"%s\",\"signer\":\"ORGANISATION\",\"organisation\":\"Cơ quan\",\"stamp\":\"NONE\",\"signedAt\":null,\"weak\":false}]}"
                        .formatted(bytes, chain),
                again);
    }

    private void looked(String findings, @Nullable Instant again) {
        hub.ledger()
                .signatures()
                .seen(
                        MessageNumber.parse("2603-00000001").orElseThrow(),
                        List.of(new SignatureChecks.Look(hub.clock().instant(), "f1", PDF, findings, again)),
                        FACT);
    }

    private static OfficialDocument document() {
        String json = """
                {"id":"000.00.00.H44,2026/03/05,15/UBND-VX","act":{"kind":"NEW","paper":false,"replaced":[]},"from":{"code":"000.00.00.H44"},
                "to":[{"code":"000.00.12.H44"}],"number":{"number":"15","symbol":"UBND-VX"},
                "issued":{"on":"2026-03-05"},"kind":{"name":"Công văn"},"subject":"V/v","signers":[],
                "handling":{"urgency":"NORMAL","tasks":[]},"print":{"appendixes":[],"places":[]},"responses":[],"trace":[],
                "attachments":[{"id":"f1","name":"15.pdf","mediaType":"application/pdf","content":"%s","size":3}]}
                """.formatted(PDF);
        return (OfficialDocument)
                Canonical.standard().read("vn.lienthong.official-document.v1", json.getBytes(StandardCharsets.UTF_8));
    }
}
