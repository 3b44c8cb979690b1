package vn.lienthong.connectors.population;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.XmlRecords;
import vn.lienthong.model.PersonCheck;
import vn.lienthong.model.PersonQuestion;

/** Answers of the service, each read to its end: what breaks off is no answer. */
final class PopulationAnswer {
    private static final DocumentPath COLLECTION = DocumentPath.of("CongdanCollection");
    private static final DocumentPath CITIZEN = DocumentPath.of("CongdanCollection/CongDan");
    private static final DocumentPath CHECK = DocumentPath.of("KetQuaXacThuc");

    private PopulationAnswer() {}

    static Reply citizen(byte[] soap, PersonQuestion question) throws IOException {
        return found(soap, question, columns -> new Reply.Found(CitizenToPerson.person(columns)));
    }

    static Reply relatives(byte[] soap, PersonQuestion question) throws IOException {
        return found(soap, question, columns -> new Reply.Found(CitizenToPerson.relatives(columns)));
    }

    static Reply check(byte[] soap, PersonQuestion question) throws IOException {
        List<Map<String, String>> results = records(soap, CHECK);
        if (results.size() != 1) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        return switch (results.get(0).getOrDefault("TonTai", "")) {
            case "true" -> new Reply.Found(new PersonCheck(true));
            case "false" -> new Reply.Found(new PersonCheck(false));
            default -> Reply.ServiceDown.of("answer-malformed");
        };
    }

    private static Reply found(byte[] soap, PersonQuestion question, Translation translation) throws IOException {
        List<Map<String, String>> collections = records(soap, COLLECTION);
        if (collections.size() != 1) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        List<Map<String, String>> citizens = records(soap, CITIZEN);
        if (citizens.isEmpty()) {
            // Something else in place of citizens is not "nobody".
            return collections.get(0).isEmpty() ? new Reply.NotFound() : Reply.ServiceDown.of("answer-malformed");
        }
        List<Map<String, String>> asked = citizens.stream()
                .filter(columns -> CitizenToPerson.isAbout(columns, question))
                .toList();
        return asked.size() == 1 ? translation.of(asked.get(0)) : Reply.ServiceDown.of("answer-of-another");
    }

    private static List<Map<String, String>> records(byte[] soap, DocumentPath path) throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        try (XmlRecords records = XmlRecords.open(new ByteArrayInputStream(soap), path, List.of())) {
            for (Found next = records.next(); next != null; next = records.next()) {
                all.add(next.columns());
            }
        }
        return all;
    }

    private interface Translation {
        Reply of(Map<String, String> columns);
    }
}
