package vn.lienthong.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the clerk of a document system says of a document that has come, and when. */
final class OfficeClerk {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern SENDER = inside("From", "OrganId");
    private static final Pattern DOCUMENT = element("DocumentId");
    private static final Pattern DAY = element("PromulgationDate");

    private final ClerkHabit habit;

    OfficeClerk(ClerkHabit habit) {
        this.habit = habit;
    }

    /**
     * Everything that will be said of a package, by each agency that it is for.
     *
     * @param n place of the document in the order of arrival, from 1
     */
    List<Said> reads(byte[] edxml, long n, Instant now) {
        String head = AxisPackage.head(edxml);
        List<Said> said = new ArrayList<>();
        AxisPackage.read(edxml, "edoc")
                .ifPresent(parts -> parts.receivers().forEach(agency -> {
                    said.add(says(head, parts, agency, "01", "Đã đến", now));
                    if (habit.refusesEvery() > 0 && n % habit.refusesEvery() == 0) {
                        said.add(says(head, parts, agency, "02", "Không đúng thẩm quyền", now.plus(habit.step())));
                    } else {
                        said.add(says(head, parts, agency, "03", "Đã vào sổ", now.plus(habit.step())));
                        said.add(says(
                                head,
                                parts,
                                agency,
                                "06",
                                "Hoàn thành",
                                now.plus(habit.step().multipliedBy(2))));
                    }
                }));
        return said;
    }

    private static Said says(String head, AxisPackage parts, String agency, String code, String words, Instant at) {
        String edxml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope \
                xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLHeader><edXML:MessageHeader>
                <edXML:From><edXML:OrganId>%s</edXML:OrganId></edXML:From>
                <edXML:ResponseFor><edXML:OrganId>%s</edXML:OrganId><edXML:Code>%s</edXML:Code>\
                <edXML:PromulgationDate>%s</edXML:PromulgationDate><edXML:DocumentId>%s</edXML:DocumentId>\
                </edXML:ResponseFor>
                <edXML:StaffInfo><edXML:Department>Văn thư</edXML:Department><edXML:Staff>Lê Văn Thử</edXML:Staff>\
                </edXML:StaffInfo>
                <edXML:StatusCode>%s</edXML:StatusCode><edXML:Description>%s</edXML:Description>\
                <edXML:Timestamp>%s</edXML:Timestamp>
                </edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope></edXML>
                """.formatted(
                        agency,
                        first(SENDER, head),
                        parts.notation(),
                        first(DAY, head),
                        first(DOCUMENT, head),
                        code,
                        words,
                        TIME.format(LocalDateTime.ofInstant(at, HERE)));
        return new Said(at, edxml.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }

    private static Pattern element(String name) {
        return Pattern.compile("<(?:\\w+:)?" + name + ">([^<]*)<");
    }

    private static Pattern inside(String outer, String inner) {
        return Pattern.compile("<(?:\\w+:)?" + outer + ">.*?<(?:\\w+:)?" + inner + ">([^<]*)<", Pattern.DOTALL);
    }

    /** A status, ready to be fetched from a moment on. */
    record Said(Instant at, byte[] edxml) {}
}
