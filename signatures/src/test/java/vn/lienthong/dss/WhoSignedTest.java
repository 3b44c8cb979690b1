package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.dss.Authority.ago;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.signature.SignatureFinding;
import vn.lienthong.signature.SignatureFinding.Signer;

/** As what somebody has signed, and when a document is signed in full. */
class WhoSignedTest {
    private static final String OFFICE = "CN=UBND tinh mau, O=Demo";
    private static final String LEADER = "CN=Nguyen Van Mau, SURNAME=Nguyen, O=Demo";

    private final Authority authority = new Authority();
    private final Authority sims = new Authority("CN=SIM PKI mau, O=Demo");
    private final TrustAnchors anchors;
    private final Pen pen;

    WhoSignedTest(@TempDir Path folder) throws IOException {
        pen = new Pen(Files.createDirectory(folder.resolve("files")));
        Path trust = Files.createDirectories(folder.resolve("trust/sim-pki")).getParent();
        Files.write(trust.resolve("goc.crt"), authority.certificate().getEncoded());
        Files.write(trust.resolve("sim-pki/sim.crt"), sims.certificate().getEncoded());
        anchors = TrustAnchors.in(trust);
    }

    @AfterEach
    void close() {
        authority.close();
        sims.close();
    }

    @Test
    void officesPersonsAndSimCardsAreToldApart() throws IOException {
        assertThat(signed(authority.issue(OFFICE)))
                .singleElement()
                .returns(Signer.ORGANISATION, SignatureFinding::signer)
                .returns("UBND tinh mau", SignatureFinding::organisation);
        for (String person :
                new String[] {LEADER, "CN=Tran Thi Mau, UID=CCCD:000000000000", "CN=Le Thu, T=Chanh Van phong"}) {
            assertThat(signed(authority.issue(person)))
                    .singleElement()
                    .returns(Signer.PERSON, SignatureFinding::signer)
                    .returns(null, SignatureFinding::organisation);
        }
        for (String holder : new String[] {LEADER, "CN=0900000000"}) {
            assertThat(signed(sims.issue(holder)))
                    .singleElement()
                    .returns(Signer.PERSON_BY_SIM, SignatureFinding::signer)
                    .returns(null, SignatureFinding::organisation)
                    .returns(true, SignatureFinding::isGood);
        }
        assertThat(signed(authority.issue("O=Demo"))).singleElement().returns(Signer.UNKNOWN, SignatureFinding::signer);
    }

    @Test
    void inFullIsTheOrganisationAndAPersonBothRightly() throws IOException {
        Authority.Holder office = authority.issue(OFFICE);
        Authority.Holder leader = authority.issue(LEADER);
        Authority.Holder bySim = sims.issue(LEADER);
        Authority.Holder ended = authority.issue(OFFICE, ago(400), ago(30));
        Authority.Holder revoked = sims.issue(LEADER);
        sims.revoke(revoked, ago(10));

        assertThat(inFull(leader, office)).isTrue();
        assertThat(inFull(bySim, office)).isTrue();
        assertThat(inFull(leader, bySim)).as("two persons").isFalse();
        assertThat(inFull(office)).as("the organisation alone").isFalse();
        assertThat(inFull(leader, ended))
                .as("the organisation's certificate had ended")
                .isFalse();
        assertThat(inFull(revoked, office))
                .as("the leader's certificate was revoked")
                .isFalse();
    }

    private boolean inFull(Authority.Holder... signers) throws IOException {
        return SignatureFinding.isComplete(signed(signers));
    }

    private List<SignatureFinding> signed(Authority.Holder... signers) throws IOException {
        Path file = pen.emptyPdf();
        for (Authority.Holder each : signers) {
            file = pen.signPdf(file, each, ago(1));
        }
        return Looks.at(file, anchors);
    }
}
