package vn.lienthong.connectors.population;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Reply;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.document.DocumentPath;
import vn.lienthong.connectors.document.XmlNamespaces;
import vn.lienthong.connectors.http.HttpReplies;
import vn.lienthong.model.PersonQuestion;

/**
 * The service as calls: signed, answered in SOAP or in SOAP wrapped in JSON.
 *
 * <p>ASSUMED: each operation has a path of its own below the base address, as the address in the signature's public example
 * has; a fault of {@code Client} refuses the question, any other and every {@code error_code} but 0 is the service's trouble.
 */
final class PopulationService {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "application/xml";
    private static final DocumentPath FAULT = DocumentPath.of("Fault/faultcode");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String ANSWERS = "http://www.mic.gov.vn/dancu/1.0";
    private static final Map<String, String> NAMESPACES = Map.of(
            "Envelope", SOAP, "Body", SOAP, "CongdanCollection", ANSWERS, "CongDan", ANSWERS, "KetQuaXacThuc", ANSWERS);
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final Settings settings;
    private final QuestionToSoap translator;
    private final PopulationSignature signature;
    private final HttpReplies signals;
    private final String signedBase;

    PopulationService(Settings settings, Clock clock) {
        this.settings = settings;
        translator = new QuestionToSoap(settings);
        signature = new PopulationSignature(
                settings.get(PopulationSettings.USERNAME), settings.get(PopulationSettings.SECRET_KEY), clock);
        signals = new HttpReplies(clock);
        String other = settings.get(PopulationSettings.SIGNED_BASE);
        String base = other.isEmpty() ? settings.get(PopulationSettings.BASE).toString() : other;
        signedBase = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Sends one question; {@code reading} judges the SOAP text of an answer that is no failure. */
    Reply ask(String operation, PersonQuestion question, Asking asking, Http http, Function<byte[], Reply> reading) {
        String path = "/" + operation;
        HttpCall call = signature
                .on(HttpCall.ask(path, TYPE, translator.soap(operation, question, asking)), signedBase + path)
                .with("SOAPAction", "\"\"")
                .with("ApiKey", settings.get(PopulationSettings.API_KEY));
        HttpReply reply = http.send(call);
        Optional<Reply> fault = reply.status() == 200 || reply.status() == 500 ? fault(reply.body()) : Optional.empty();
        return fault.or(() -> signals.judge(reply)).orElseGet(() -> read(reply.body(), reading));
    }

    private static Reply read(byte[] body, Function<byte[], Reply> reading) {
        if (body.length == 0 || body[0] != '{') {
            return soap(body, reading);
        }
        try {
            JsonNode wrapper = JSON.readTree(body);
            String code = wrapper.path("error_code").asText();
            if (!NUMBER.matcher(code).matches() || !wrapper.path("message").isTextual()) {
                return Reply.ServiceDown.of("answer-malformed");
            }
            return Integer.parseInt(code) == 0
                    ? soap(wrapper.path("message").asText().getBytes(StandardCharsets.UTF_8), reading)
                    : Reply.ServiceDown.of("error_code " + Integer.parseInt(code));
        } catch (IOException e) {
            return Reply.ServiceDown.of("answer-not-json");
        }
    }

    private static Reply soap(byte[] soap, Function<byte[], Reply> reading) {
        // The parser would pass over it; who sends one is not the service.
        if (contains(soap, DOCTYPE)) {
            return Reply.ServiceDown.of("answer-malformed");
        }
        return fault(soap)
                .orElseGet(() -> isOfTheService(soap) ? reading.apply(soap) : Reply.ServiceDown.of("answer-namespace"));
    }

    private static boolean isOfTheService(byte[] soap) {
        try {
            return XmlNamespaces.areRight(soap, NAMESPACES);
        } catch (IOException e) {
            // No XML at all: whoever reads the answer says what it is.
            return true;
        }
    }

    private static Optional<Reply> fault(byte[] soap) {
        try {
            return DocumentForm.XML.read(soap).find(FAULT).map(PopulationService::faulted);
        } catch (IOException e) {
            // No SOAP at all: whoever reads the answer says what it is.
            return Optional.empty();
        }
    }

    // Its words are not passed on: they may quote the question.
    private static Reply faulted(String code) {
        String name = code.substring(code.indexOf(':') + 1);
        return name.startsWith("Client") ? new Reply.Refused("Client") : Reply.ServiceDown.of("soap-fault");
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int at = 0; at + part.length <= text.length; at++) {
            int same = 0;
            while (same < part.length && text[at + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }
}
