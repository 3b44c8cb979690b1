package vn.lienthong.connectors.files;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attachments of the mails of one mailbox, each mail looked into once: a mail never changes. */
final class KnownMails {
    private final Map<MailNumber, List<SeenFile>> files = new HashMap<>();

    /** Those that were never looked into. */
    synchronized List<Message> strangers(Map<MailNumber, Message> there) {
        return there.entrySet().stream()
                .filter(mail -> !files.containsKey(mail.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The files of all mails that are there; the others are forgotten. */
    synchronized List<SeenFile> files(Map<MailNumber, Message> there) throws MessagingException, IOException {
        files.keySet().retainAll(there.keySet());
        List<SeenFile> all = new ArrayList<>();
        for (Map.Entry<MailNumber, Message> mail : there.entrySet()) {
            List<SeenFile> known = files.get(mail.getKey());
            if (known == null) {
                known = look(mail.getKey(), mail.getValue());
                files.put(mail.getKey(), known);
            }
            all.addAll(known);
        }
        return all;
    }

    synchronized Optional<SeenFile> seen(String name) {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /** The mail that a file came with. */
    synchronized Optional<MailNumber> find(String name) {
        return files.entrySet().stream()
                .filter(mail ->
                        mail.getValue().stream().anyMatch(file -> file.name().equals(name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<SeenFile> look(MailNumber number, Message mail) throws MessagingException, IOException {
        long received = Optional.ofNullable(mail.getReceivedDate())
                .map(date -> date.toInstant().toEpochMilli())
                .orElse(0L);
        return MailPart.attachmentsOf(mail, number).stream()
                .map(part -> new SeenFile(part.name(), part.largest(), received))
                .toList();
    }
}
