package vn.lienthong.connectors.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import vn.lienthong.connectors.files.Fingerprint;

/** A real FTP server on a random port that encrypts where it is asked to. */
public final class FtpServerOfAnAgency implements AutoCloseable {
    public static final String USER = "demo-xa";
    public static final String PASSWORD = "demo-password-0012";

    private final FtpServer server;
    private final int port;
    private final String fingerprint;

    /** @param scratch where its own key is kept */
    public FtpServerOfAnAgency(Path root, Path scratch, Account account) throws Exception {
        Path store = scratch.resolve("server.p12");
        run(
                "keytool",
                "-genkeypair",
                "-alias",
                "demo",
                "-keyalg",
                "EC",
                "-dname",
                "CN=ftp.demo",
                "-validity",
                "3",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        fingerprint = fingerprint(store);
        SslConfigurationFactory tls = new SslConfigurationFactory();
        tls.setKeystoreFile(store.toFile());
        tls.setKeystorePassword(PASSWORD);
        tls.setKeystoreType("PKCS12");
        ListenerFactory listening = new ListenerFactory();
        listening.setServerAddress("127.0.0.1");
        listening.setPort(0);
        listening.setSslConfiguration(tls.createSslConfiguration());
        FtpServerFactory factory = new FtpServerFactory();
        factory.addListener("default", listening.createListener());
        factory.getUserManager().save(user(root, account));
        server = factory.createServer();
        server.start();
        port = factory.getListener("default").getPort();
    }

    private static BaseUser user(Path root, Account account) {
        BaseUser user = new BaseUser();
        user.setName(USER);
        user.setPassword(PASSWORD);
        user.setHomeDirectory(root.toString());
        user.setAuthorities(account == Account.WRITES ? List.of(new WritePermission()) : List.of());
        return user;
    }

    public int port() {
        return port;
    }

    public String fingerprint() {
        return fingerprint;
    }

    private static String fingerprint(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return Fingerprint.ofContent(keys.getCertificate("demo").getEncoded()).text();
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new FtpException("no key store was made");
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** What our account may do there. */
    public enum Account {
        READS,
        WRITES
    }
}
