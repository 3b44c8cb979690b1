package vn.lienthong.connectors.soap;

import java.util.Map;
import vn.lienthong.connector.HttpCall;

/** Which SOAP a service speaks. */
enum SoapVersion {
    /** SOAP 1.1, {@code basicHttpBinding} in WCF. */
    V1_1("text/xml; charset=utf-8", "http://schemas.xmlsoap.org/soap/envelope/") {
        @Override
        Map<String, String> headers(String action) {
            return Map.of("SOAPAction", "\"" + action + "\"");
        }
    },
    /** SOAP 1.2, {@code wsHttpBinding} in WCF. */
    V1_2("application/soap+xml; charset=utf-8", "http://www.w3.org/2003/05/soap-envelope") {
        @Override
        Map<String, String> headers(String action) {
            return Map.of();
        }
    };

    private final String type;
    private final String namespace;

    SoapVersion(String type, String namespace) {
        this.type = type;
        this.namespace = namespace;
    }

    /** SOAP 1.1 says the action in a header of its own, 1.2 here. */
    String contentType(String action) {
        return this == V1_2 && !action.isEmpty() ? type + "; action=\"" + action + "\"" : type;
    }

    abstract Map<String, String> headers(String action);

    /** The body as the message that goes out; one that is an envelope already stays as it is. */
    String envelope(String body) {
        String text = body.strip();
        if (text.startsWith("<?xml") || text.contains(":Envelope") || text.startsWith("<Envelope")) {
            return text;
        }
        return "<soap:Envelope xmlns:soap=\"" + namespace + "\"><soap:Body>" + text + "</soap:Body></soap:Envelope>";
    }

    /** Throws {@link IllegalArgumentException} for an action that no header can carry. */
    static void check(String action) {
        if (action.indexOf('"') >= 0) {
            throw new IllegalArgumentException("an action without quotes expected");
        }
        HttpCall.get("/").with("SOAPAction", action);
    }
}
