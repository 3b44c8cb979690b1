package vn.lienthong.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;

/** A folder on an FTP or FTPS server, in passive mode. */
final class FtpFiles implements RemoteFiles {
    private static final int USUAL_PORT = 21;
    private static final int ENCRYPTED_PORT = 990;
    private static final int FAREWELL_MILLIS = 1000;

    private final FTPClient ftp;
    private final Server server;
    private final boolean exact;

    private FtpFiles(FTPClient ftp, Server server, boolean exact) {
        this.ftp = ftp;
        this.server = server;
        this.exact = exact;
    }

    static FtpFiles open(Server server, boolean encrypted) throws IOException {
        PinnedCertificate trust = new PinnedCertificate(server.key());
        FTPClient ftp = encrypted ? encrypted(server, trust) : new FTPClient();
        try {
            connect(ftp, server, trust);
            if (!ftp.login(server.user(), server.password())) {
                throw server.loginRefused();
            }
            if (ftp instanceof FTPSClient tls) {
                tls.execPBSZ(0);
                tls.execPROT("P");
            }
            ftp.enterLocalPassiveMode();
            ftp.setFileType(FTP.BINARY_FILE_TYPE);
            return new FtpFiles(ftp, server, ftp.hasFeature("MLST"));
        } catch (IOException | RuntimeException e) {
            leave(ftp);
            throw e;
        }
    }

    private static FTPSClient encrypted(Server server, PinnedCertificate trust) {
        FTPSClient tls = new FTPSClient(server.port(USUAL_PORT) == ENCRYPTED_PORT);
        tls.setTrustManager(trust);
        tls.setEndpointCheckingEnabled(!server.key().isGiven());
        return tls;
    }

    private static void connect(FTPClient ftp, Server server, PinnedCertificate trust) throws IOException {
        int patience = Math.toIntExact(server.timeout().toMillis());
        ftp.setConnectTimeout(patience);
        ftp.setDefaultTimeout(patience);
        ftp.setDataTimeout(server.timeout());
        ftp.setAutodetectUTF8(true);
        try {
            ftp.connect(server.host(), server.port(USUAL_PORT));
            ftp.setSoTimeout(patience);
        } catch (SSLException e) {
            throw trust.refused()
                    .map(seen -> server.unknownKey("certificate", seen))
                    .orElseGet(server::unreachable);
        } catch (IOException e) {
            throw server.unreachable();
        }
        if (!FTPReply.isPositiveCompletion(ftp.getReplyCode())) {
            throw server.unreachable();
        }
    }

    // With MLSD times are exact and in UTC; LIST tells minutes of an unknown zone, good enough to see a change.
    @Override
    public List<SeenFile> list() throws IOException {
        List<SeenFile> files = new ArrayList<>();
        enter();
        FTPFile[] entries = exact ? ftp.mlistDir() : ftp.listFiles();
        if (!FTPReply.isPositiveCompletion(ftp.getReplyCode())) {
            throw new IOException("the server does not list the folder");
        }
        for (@Nullable FTPFile entry : entries) {
            seen(entry).ifPresent(files::add);
        }
        return files;
    }

    @Override
    public Optional<SeenFile> find(String name) throws IOException {
        return list().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static Optional<SeenFile> seen(@Nullable FTPFile entry) {
        if (entry == null || !entry.isFile()) {
            return Optional.empty();
        }
        Instant modified = entry.getTimestampInstant();
        return Optional.of(
                new SeenFile(entry.getName(), entry.getSize(), modified == null ? 0 : modified.toEpochMilli()));
    }

    @Override
    public InputStream read(String name) throws IOException {
        enter();
        InputStream in = ftp.retrieveFileStream(name);
        if (in == null) {
            throw new IOException("the server does not send the file");
        }
        return in;
    }

    @Override
    public OutputStream write(String name) throws IOException {
        enter();
        OutputStream out = ftp.storeFileStream(name);
        if (out == null) {
            throw new IOException("the server does not take the file");
        }
        return out;
    }

    @Override
    public void rename(String name, String newName) throws IOException {
        enter();
        // Some servers rename onto no file that is there.
        if (!ftp.rename(name, newName) && !(ftp.deleteFile(newName) && ftp.rename(name, newName))) {
            throw new IOException("the server does not rename the file");
        }
    }

    @Override
    public void makeFolder(String name) throws IOException {
        enter();
        if (!ftp.changeWorkingDirectory(name) && !ftp.makeDirectory(name)) {
            throw new IOException("the server does not make the folder");
        }
    }

    private void enter() throws IOException {
        if (!ftp.changeWorkingDirectory(server.folder())) {
            throw new IOException("no such folder");
        }
    }

    @Override
    public boolean fetched() throws IOException {
        return ftp.completePendingCommand();
    }

    @Override
    public void close() {
        leave(ftp);
    }

    private static void leave(FTPClient ftp) {
        try {
            if (ftp.isConnected()) {
                ftp.setSoTimeout(FAREWELL_MILLIS);
                ftp.quit();
            }
        } catch (IOException e) {
            // It does not say good-bye.
        }
        try {
            ftp.disconnect();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
