package vn.lienthong.connectors.packages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.connector.Outcome;

/**
 * What a system for packages says inside an HTTP 200: {@code status} and a code, and sometimes content.
 *
 * @param codeName what the system calls its code
 * @param code its code; its sentences may quote the document and are not kept
 */
public record PackageAnswer(boolean isOk, String codeName, String code, JsonNode content) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{0,40}");

    /** Empty: that is no answer of the system. */
    public static Optional<PackageAnswer> of(JsonNode json, String codeName) {
        String status = json.path("status").asText().strip().toUpperCase(Locale.ROOT);
        String code = json.path(codeName).asText("0").strip();
        boolean known = status.equals("OK") || status.equals("FAIL");
        if (!known || !CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        boolean clean = code.isEmpty() || code.equals("0");
        return Optional.of(new PackageAnswer(status.equals("OK") && clean, codeName, code, json));
    }

    /** The code as a signal of an outcome. */
    public String signal() {
        return codeName + " " + code;
    }

    /** The system's own number of a package. */
    Optional<String> number() {
        String number = content.path("DocId").asText(content.path("docId").asText(""));
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    /** This answer to a question, where it is a good one. */
    public PackageAnswer required() {
        if (!isOk) {
            throw new ConversationStopped(
                    code.equals(PackageRefusal.NOT_KNOWN_HERE)
                            ? new Outcome.Misconfigured(signal())
                            : Outcome.TargetDown.of(signal()));
        }
        return this;
    }

    /** Prints no content. */
    @Override
    public String toString() {
        return "PackageAnswer[" + signal() + "]";
    }
}
