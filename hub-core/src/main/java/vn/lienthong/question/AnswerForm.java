package vn.lienthong.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.lienthong.model.Answer;
import vn.lienthong.wire.StrictJson;

/** Answers as JSON, whole or the fields that somebody may see. */
final class AnswerForm {
    private final StrictJson json = new StrictJson();

    ObjectNode tree(Answer answer) {
        return (ObjectNode) json.tree(json.bytes(answer));
    }

    /** A tree that {@link #bytes} wrote. */
    ObjectNode tree(byte[] bytes) {
        return (ObjectNode) json.tree(bytes);
    }

    ObjectNode only(ObjectNode whole, List<String> fields) {
        return whole.deepCopy().retain(fields);
    }

    byte[] bytes(Object value) {
        return json.bytes(value);
    }
}
