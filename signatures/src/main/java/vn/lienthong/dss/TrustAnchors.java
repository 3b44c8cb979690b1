package vn.lienthong.dss;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The certificates that an installation trusts: every {@code .crt}, {@code .cer} and {@code .pem} of a folder.
 *
 * @param certificates all of them
 * @param simCards those of them that issue certificates on SIM cards only: what stands in the folder {@code sim-pki}
 */
public record TrustAnchors(List<CertificateToken> certificates, List<CertificateToken> simCards) {
    private static final String SIM_PKI = "sim-pki";

    public TrustAnchors {
        certificates = List.copyOf(certificates);
        simCards = List.copyOf(simCards);
    }

    /**
     * Reads a folder; one that is not there holds none.
     *
     * @throws IOException with the name of a file that is no certificate
     */
    public static TrustAnchors in(Path folder) throws IOException {
        List<CertificateToken> simCards = read(folder.resolve(SIM_PKI));
        List<CertificateToken> all = new ArrayList<>(read(folder));
        all.addAll(simCards);
        return new TrustAnchors(all, simCards);
    }

    private static List<CertificateToken> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> certificates =
                    files.filter(TrustAnchors::isCertificate).sorted().toList();
            List<CertificateToken> read = new ArrayList<>();
            for (Path file : certificates) {
                read.add(certificate(file));
            }
            return read;
        }
    }

    CommonTrustedCertificateSource asSource() {
        CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
        certificates.forEach(source::addCertificate);
        return source;
    }

    private static CertificateToken certificate(Path file) throws IOException {
        try {
            return DSSUtils.loadCertificate(Files.readAllBytes(file));
        } catch (RuntimeException e) {
            throw new IOException(file.getFileName() + " is no certificate", e);
        }
    }

    private static boolean isCertificate(Path file) {
        return file.getFileName().toString().matches(".*\\.(crt|cer|pem)");
    }
}
