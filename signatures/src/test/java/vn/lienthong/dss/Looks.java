package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.lienthong.signature.SignatureFinding;

/** Looks at a file as the hub does. */
final class Looks {
    private Looks() {}

    static List<SignatureFinding> at(Path file, TrustAnchors trusting) throws IOException {
        return new DssSignatureCheck(trusting, Duration.ofSeconds(2), Clock.systemUTC()).check(file);
    }

    /** The finding of the one signature on a file. */
    static SignatureFinding only(Path file, TrustAnchors trusting) throws IOException {
        List<SignatureFinding> findings = at(file, trusting);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
