package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.dss.Authority.ago;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.signature.SignatureFinding.Chain;

/** An authority that is asked about each certificate (OCSP) is believed as one that publishes a list (CRL). */
class AskedAuthorityTest {
    private final Authority authority = new Authority();
    private final Pen pen;

    AskedAuthorityTest(@TempDir Path folder) {
        pen = new Pen(folder);
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void itsAnswerCountsForTheMomentOfSigning() throws IOException {
        Authority.Holder good = authority.issueAsked("CN=UBND tinh mau");
        Authority.Holder revoked = authority.issueAsked("CN=UBND xa mau");
        authority.revoke(revoked, ago(10));

        assertThat(chain(signed(good, 5))).isEqualTo(Chain.VALID);
        assertThat(chain(signed(revoked, 20))).isEqualTo(Chain.VALID);
        assertThat(chain(signed(revoked, 5))).isEqualTo(Chain.REVOKED);
    }

    @Test
    void itsSilenceIsNoVerdictAndItsLaterAnswerIsOne() throws IOException {
        Authority.Holder revoked = authority.issueAsked("CN=UBND tinh mau");
        authority.revoke(revoked, ago(10));
        Path signed = signed(revoked, 5);

        authority.away(true);
        assertThat(chain(signed)).isEqualTo(Chain.NOT_CHECKED);

        authority.away(false);
        assertThat(chain(signed)).isEqualTo(Chain.REVOKED);
    }

    @Test
    void whoIssuesNoListAndAnswersNoQuestionIsNotChecked() throws IOException {
        Authority.Holder mute = authority.issueMute("CN=UBND tinh mau");

        assertThat(chain(signed(mute, 5))).isEqualTo(Chain.NOT_CHECKED);
    }

    private Path signed(Authority.Holder by, int daysAgo) {
        return pen.signPdf(pen.emptyPdf(), by, ago(daysAgo));
    }

    private Chain chain(Path signed) throws IOException {
        return Looks.only(signed, authority.alone()).chain();
    }
}
