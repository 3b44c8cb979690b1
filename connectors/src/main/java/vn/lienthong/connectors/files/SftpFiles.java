package vn.lienthong.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** A folder on an SFTP server. Only the key declared is trusted; nothing of this machine's own SSH set-up is used. */
final class SftpFiles implements RemoteFiles {
    private static final int USUAL_PORT = 22;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final SshClient client;
    private final SftpClient sftp;
    private final Server server;

    private SftpFiles(SshClient client, SftpClient sftp, Server server) {
        this.client = client;
        this.sftp = sftp;
        this.server = server;
    }

    /** Throws {@link IllegalArgumentException} when the private key is none. */
    static void checkKey(Server server) {
        try {
            keys(server);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "private-key is no private key in OpenSSH or PEM form without a passphrase");
        }
    }

    static SftpFiles open(Server server) throws IOException {
        AtomicReference<@Nullable PublicKey> shown = new AtomicReference<>();
        SshClient client = client(server, shown);
        client.start();
        try {
            ClientSession session = connected(client, server);
            loggedIn(session, server, shown);
            return new SftpFiles(client, SftpClientFactory.instance().createSftpClient(session), server);
        } catch (IOException | RuntimeException e) {
            client.stop();
            throw e;
        }
    }

    private static SshClient client(Server server, AtomicReference<@Nullable PublicKey> shown) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setServerKeyVerifier((ClientSession session, SocketAddress address, PublicKey key) -> {
            shown.set(key);
            return fingerprint(key).equals(server.key());
        });
        CoreModuleProperties.NIO_WORKERS.set(client, 1);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, server.timeout());
        CoreModuleProperties.IDLE_TIMEOUT.set(client, server.timeout());
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, server.timeout());
        CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, server.timeout());
        return client;
    }

    private static ClientSession connected(SshClient client, Server server) {
        try {
            return client.connect(server.user(), server.host(), server.port(USUAL_PORT))
                    .verify(server.timeout())
                    .getSession();
        } catch (IOException e) {
            throw server.unreachable();
        }
    }

    private static void loggedIn(ClientSession session, Server server, AtomicReference<@Nullable PublicKey> shown) {
        try {
            if (!server.password().isEmpty()) {
                session.addPasswordIdentity(server.password());
            }
            for (KeyPair pair : keys(server)) {
                session.addPublicKeyIdentity(pair);
            }
            session.auth().verify(server.timeout());
        } catch (IOException | GeneralSecurityException e) {
            PublicKey key = shown.get();
            if (key == null) {
                throw server.unreachable();
            }
            throw fingerprint(key).equals(server.key())
                    ? server.loginRefused()
                    : server.unknownKey(KeyUtils.getKeyType(key), fingerprint(key));
        }
    }

    private static Iterable<KeyPair> keys(Server server) throws IOException, GeneralSecurityException {
        if (server.privateKey().isEmpty()) {
            return List.of();
        }
        byte[] pem = server.privateKey().getBytes(StandardCharsets.UTF_8);
        Iterable<KeyPair> keys = SecurityUtils.loadKeyPairIdentities(
                null, NamedResource.ofName("private-key"), new ByteArrayInputStream(pem), null);
        if (keys == null || !keys.iterator().hasNext()) {
            throw new IOException("no key");
        }
        return keys;
    }

    private static Fingerprint fingerprint(PublicKey key) {
        ByteArrayBuffer buffer = new ByteArrayBuffer();
        buffer.putRawPublicKey(key);
        return Fingerprint.ofContent(buffer.getCompactData());
    }

    @Override
    public List<SeenFile> list() throws IOException {
        List<SeenFile> files = new ArrayList<>();
        try {
            for (SftpClient.DirEntry entry : sftp.readDir(server.folder())) {
                seen(entry.getFilename(), entry.getAttributes()).ifPresent(files::add);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    @Override
    public Optional<SeenFile> find(String name) throws IOException {
        try {
            return seen(name, sftp.stat(server.path(name)));
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<SeenFile> seen(String name, SftpClient.Attributes facts) {
        return facts.isRegularFile()
                ? Optional.of(new SeenFile(
                        name, facts.getSize(), facts.getModifyTime().toMillis()))
                : Optional.empty();
    }

    @Override
    public InputStream read(String name) throws IOException {
        return sftp.read(server.path(name));
    }

    @Override
    public OutputStream write(String name) throws IOException {
        return sftp.write(server.path(name));
    }

    // The usual third version of the protocol renames onto no file that is there.
    @Override
    public void rename(String name, String newName) throws IOException {
        if (find(newName).isPresent()) {
            sftp.remove(server.path(newName));
        }
        sftp.rename(server.path(name), server.path(newName));
    }

    @Override
    public void makeFolder(String name) throws IOException {
        try {
            sftp.stat(server.path(name));
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw e;
            }
            sftp.mkdir(server.path(name));
        }
    }

    @Override
    public boolean fetched() {
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            sftp.close();
            sftp.getClientSession().close(false).await(FAREWELL);
        } finally {
            client.stop();
        }
    }
}
