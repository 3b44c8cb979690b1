package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The values of a message that nobody may read outside its payload. */
final class PersonalData {
    private static final Set<String> FIELDS = Set.of(
            "applicant",
            "handler",
            "content",
            "summary",
            "requestedBy",
            "citizenId",
            "email",
            "phone",
            "techId",
            "signers",
            "staff",
            "preparedBy",
            "approvedBy",
            "description");
    private static final int TOO_SHORT_TO_TELL = 5;

    private final Set<String> values = new HashSet<>();

    private PersonalData() {}

    static PersonalData in(JsonNode canonical) {
        PersonalData data = new PersonalData();
        data.collect(canonical, false);
        return data;
    }

    private void collect(JsonNode node, boolean personal) {
        if (node.isTextual() && personal && node.asText().length() >= TOO_SHORT_TO_TELL) {
            values.add(node.asText());
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            boolean code = "kind".equals(field.getKey());
            collect(field.getValue(), !code && (personal || FIELDS.contains(field.getKey())));
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, personal));
        }
    }

    void assertNotIn(String where, String text) {
        assertThat(values).as("personal data told in " + where).noneMatch(text::contains);
    }

    void assertNotIn(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertNotIn("an exception", trace.toString());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
