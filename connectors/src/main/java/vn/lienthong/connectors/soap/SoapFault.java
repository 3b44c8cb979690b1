package vn.lienthong.connectors.soap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.Document;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.paged.Complaint;

/** A fault in place of an answer, with HTTP 500 or with 200. Its code is told, never its words: they may quote anything. */
final class SoapFault implements Complaint {
    private static final List<DocumentPath> CODES = List.of(
            DocumentPath.of("/Envelope/Body/Fault/faultcode"), DocumentPath.of("/Envelope/Body/Fault/Code/Value"));
    private static final DocumentPath DETAILED = DocumentPath.of("/Envelope/Body/Fault/Code/Subcode/Value");
    private static final Pattern PLAIN = Pattern.compile("[\\w.:-]{1,80}");

    @Override
    public Optional<SourceTrouble> in(HttpReply reply) {
        Document answer = DocumentForm.XML.read(reply.body());
        for (DocumentPath at : CODES) {
            Optional<String> code = find(answer, at);
            if (code.isPresent()) {
                String shown = find(answer, DETAILED).orElse(code.get());
                return Optional.of(new SourceTrouble(
                        isOurs(code.get()) ? "soap_fault_ours" : "soap_fault_theirs",
                        Map.of("code", PLAIN.matcher(shown).matches() ? shown : "?")));
            }
        }
        return Optional.empty();
    }

    // {@code Client} in SOAP 1.1, {@code Sender} in 1.2, whatever prefix stands before it and detail behind.
    private static boolean isOurs(String code) {
        String name = code.substring(code.indexOf(':') + 1);
        return name.startsWith("Client") || name.startsWith("Sender");
    }

    private static Optional<String> find(Document answer, DocumentPath at) {
        try {
            return answer.find(at);
        } catch (IOException e) {
            // No SOAP at all: HTTP's own signals tell what it is.
            return Optional.empty();
        }
    }
}
