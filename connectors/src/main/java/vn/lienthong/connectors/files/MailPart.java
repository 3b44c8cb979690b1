package vn.lienthong.connectors.files;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One attachment of a mail.
 *
 * @param name of the file, with the mail's number before its ending
 * @param largest bytes that it has when nothing is packed any more, at most
 */
record MailPart(String name, long largest, Part part) {
    private static final int DEEPEST = 5;
    private static final int MOST = 100;

    static List<MailPart> attachmentsOf(Part mail, MailNumber number) throws MessagingException, IOException {
        List<MailPart> found = new ArrayList<>();
        collect(mail, number, DEEPEST, found);
        return found;
    }

    private static void collect(Part part, MailNumber number, int deeper, List<MailPart> found)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && deeper > 0) {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount() && found.size() < MOST; i++) {
                    collect(several.getBodyPart(i), number, deeper - 1, found);
                }
            }
            return;
        }
        fileName(part).ifPresent(name -> found.add(named(numbered(plain(name), number, found.size()), part)));
    }

    private static MailPart named(String name, Part part) {
        try {
            // What travels packed as text is larger; a server that does not know says -1.
            return new MailPart(name, part.getSize() < 0 ? Integer.MAX_VALUE : part.getSize(), part);
        } catch (MessagingException e) {
            return new MailPart(name, Integer.MAX_VALUE, part);
        }
    }

    private static Optional<String> fileName(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        return Optional.ofNullable(name == null ? null : MimeUtility.decodeText(name));
    }

    // A way in a name would be none of ours, and the rows would be lost without a word.
    private static String plain(String name) {
        return name.replaceAll("[/\\\\\\p{Cntrl}]", "_");
    }

    /** {@code ho-so.csv} is {@code ho-so.1767.0000000012.csv}, and a second one of its mail {@code ….csv} with {@code -1}. */
    private static String numbered(String name, MailNumber mail, int before) {
        int dot = name.lastIndexOf('.');
        String beginning = dot < 0 ? name : name.substring(0, dot);
        String which = before == 0 ? "" : "-" + before;
        return beginning + "." + mail.text() + which + (dot < 0 ? "" : name.substring(dot));
    }
}
