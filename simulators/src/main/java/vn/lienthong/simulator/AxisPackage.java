package vn.lienthong.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a package as the axis looks at: whom it is for and what its document is called. */
record AxisPackage(String sender, List<String> receivers, String title, String notation) {
    private static final int LONGEST_HEAD = 1 << 20;
    private static final String ANY = "(?:\\w+:)?";
    private static final Pattern SENDER = inside("From", "OrganId");
    private static final Pattern RECEIVER = inside("To", "OrganId");
    private static final Pattern ANSWERED = inside("ResponseFor", "OrganId");
    private static final Pattern SUBJECT = element("Subject");
    private static final Pattern NUMBER = element("CodeNumber");
    private static final Pattern SYMBOL = element("CodeNotation");
    private static final Pattern ANSWERED_NUMBER = inside("ResponseFor", "Code");

    /** Empty when it is no package of the kind. */
    static Optional<AxisPackage> read(byte[] edxml, String messageType) {
        String text = head(edxml);
        int end = text.indexOf("AttachmentEncoded>");
        String head = end < 0 ? text : text.substring(0, end);
        if (!head.contains("MessageHeader>")) {
            return Optional.empty();
        }
        boolean status = messageType.equals("status");
        List<String> receivers = (status ? ANSWERED : RECEIVER)
                .matcher(head)
                .results()
                .map(AxisPackage::only)
                .toList();
        String notation = status ? first(ANSWERED_NUMBER, head) : first(NUMBER, head) + "/" + first(SYMBOL, head);
        return receivers.isEmpty()
                ? Optional.empty()
                : Optional.of(new AxisPackage(first(SENDER, head), receivers, first(SUBJECT, head), notation));
    }

    /** What stands before the attachments, which may be large. */
    static String head(byte[] edxml) {
        return new String(edxml, 0, Math.min(edxml.length, LONGEST_HEAD), StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? only(found) : "";
    }

    private static String only(MatchResult found) {
        return found.group(1).strip();
    }

    private static Pattern element(String name) {
        return Pattern.compile("<" + ANY + name + ">([^<]*)<");
    }

    private static Pattern inside(String outer, String inner) {
        return Pattern.compile(
                "<" + ANY + outer + ">(?:(?!</" + ANY + outer + ">).)*?<" + ANY + inner + ">([^<]*)<", Pattern.DOTALL);
    }
}
