package vn.lienthong.connectors.support;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on a random port; it can refuse everybody. */
public final class SftpServerOfAnAgency implements AutoCloseable {
    public static final String USER = "demo-xa";
    public static final String PASSWORD = "demo-password-0011";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey = ecdsa();
    private volatile boolean refuses;
    private volatile List<PublicKey> knownKeys = List.of();

    public SftpServerOfAnAgency(Path root) throws IOException {
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator(
                (user, password, session) -> !refuses && user.equals(USER) && password.equals(PASSWORD));
        server.setPublickeyAuthenticator((user, key, session) ->
                !refuses && knownKeys.stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        CoreModuleProperties.NIO_WORKERS.set(server, 1);
        CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ofSeconds(20));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(hostKey.getPublic());
    }

    public void refuses(boolean everybody) {
        refuses = everybody;
    }

    public void knows(PublicKey key) {
        knownKeys = List.of(key);
    }

    public static KeyPair ecdsa() {
        try {
            var generator = SecurityUtils.getKeyPairGenerator("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
