package vn.lienthong.connectors.files;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The attachments of a mailbox as files. It is opened for reading only: no mail is deleted, moved, or marked as read. A
 * file's name bears the mail's lasting number, so that two mails with one name of file are two.
 */
final class MailFiles implements RemoteFiles {
    private static final int MOST = 20_000;

    private final Server server;
    private final Store store;
    private final Folder folder;
    private final KnownMails known;

    private MailFiles(Server server, Store store, Folder folder, KnownMails known) {
        this.server = server;
        this.store = store;
        this.folder = folder;
        this.known = known;
    }

    static MailFiles open(Server server, boolean encrypted, KnownMails known) throws IOException {
        PinnedCertificate trust = new PinnedCertificate(server.key());
        try {
            Store store =
                    Session.getInstance(properties(server, trust, encrypted)).getStore(encrypted ? "imaps" : "imap");
            store.connect(server.host(), server.port(-1), server.user(), server.password());
            try {
                Folder folder = store.getFolder(server.folder());
                folder.open(Folder.READ_ONLY);
                return new MailFiles(server, store, folder, known);
            } catch (MessagingException e) {
                store.close();
                throw new IOException("the mailbox has no such folder", e);
            }
        } catch (AuthenticationFailedException e) {
            throw server.loginRefused();
        } catch (MessagingException e) {
            throw trust.refused()
                    .map(seen -> server.unknownKey("certificate", seen))
                    .orElseGet(server::unreachable);
        }
    }

    private static Properties properties(Server server, PinnedCertificate trust, boolean encrypted) {
        String patience = Long.toString(server.timeout().toMillis());
        String kind = encrypted ? "mail.imaps." : "mail.imap.";
        Properties properties = new Properties();
        for (String what : List.of("timeout", "connectiontimeout", "writetimeout")) {
            properties.put(kind + what, patience);
        }
        properties.put(kind + "peek", "true");
        // Some servers tell sizes that are too small; a content would end there, unnoticed.
        properties.put(kind + "ignorebodystructuresize", "true");
        if (encrypted) {
            properties.put(kind + "ssl.socketFactory", trust.sockets());
            properties.put(
                    kind + "ssl.checkserveridentity",
                    Boolean.toString(!server.key().isGiven()));
        }
        return properties;
    }

    @Override
    public List<SeenFile> list() throws IOException {
        try {
            if (folder.getMessageCount() > MOST) {
                throw server.mailboxTooFull(folder.getMessageCount(), MOST);
            }
            Message[] mails = folder.getMessages();
            FetchProfile numbers = new FetchProfile();
            numbers.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(mails, numbers);
            Map<MailNumber, Message> there = new LinkedHashMap<>();
            for (Message mail : mails) {
                there.put(numberOf(mail), mail);
            }
            fetchParts(known.strangers(there));
            return known.files(there);
        } catch (MessagingException e) {
            throw new IOException("the mailbox does not list its mails", e);
        }
    }

    /** In one question for all of them, not one for each. */
    private void fetchParts(List<Message> mails) throws MessagingException {
        FetchProfile parts = new FetchProfile();
        parts.add(FetchProfile.Item.ENVELOPE);
        parts.add(FetchProfile.Item.CONTENT_INFO);
        folder.fetch(mails.toArray(Message[]::new), parts);
    }

    private MailNumber numberOf(Message mail) throws MessagingException {
        UIDFolder numbered = (UIDFolder) folder;
        return new MailNumber(numbered.getUIDValidity(), numbered.getUID(mail));
    }

    // A mail never changes: what was listed is what is there.
    @Override
    public Optional<SeenFile> find(String name) throws IOException {
        Optional<SeenFile> listed = known.seen(name);
        return listed.isPresent()
                ? listed
                : list().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    @Override
    public InputStream read(String name) throws IOException {
        try {
            MailNumber number = known.find(name).orElseThrow(() -> new IOException("the mail is gone"));
            Message mail = ((UIDFolder) folder).getMessageByUID(number.uid());
            if (mail == null || !number.equals(numberOf(mail))) {
                throw new IOException("the mail is gone");
            }
            for (MailPart part : MailPart.attachmentsOf(mail, number)) {
                if (part.name().equals(name)) {
                    return part.part().getInputStream();
                }
            }
            throw new IOException("the attachment is gone");
        } catch (MessagingException e) {
            throw new IOException("the mailbox does not send the attachment", e);
        }
    }

    @Override
    public OutputStream write(String name) {
        throw new UnsupportedOperationException("a mailbox takes no files");
    }

    @Override
    public void rename(String name, String newName) {
        throw new UnsupportedOperationException("no mail is changed");
    }

    @Override
    public void makeFolder(String name) {
        throw new UnsupportedOperationException("a mailbox takes no folders");
    }

    @Override
    public boolean fetched() {
        return true;
    }

    @Override
    public boolean tellsExactSizes() {
        return false;
    }

    @Override
    public void close() throws IOException {
        try {
            // Nothing is expunged.
            folder.close(false);
            store.close();
        } catch (MessagingException | IllegalStateException e) {
            // It is gone either way.
        }
    }
}
