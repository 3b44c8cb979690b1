package vn.lienthong.connectors.documentoffice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.LetterPush;
import vn.lienthong.connector.Place;
import vn.lienthong.connectors.edxml.EdxmlReading;
import vn.lienthong.connectors.packages.PackageReading;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.CanonicalMessage;

/**
 * A document system hands in a package, document or status, with the call by which it hands one to the provincial axis
 * (domain section 1.8). The package's own bytes are its identity, and {@code docId} of the answer.
 */
final class OfficePush implements LetterPush {

    @Override
    public String path() {
        return "EdocService/sendDocument";
    }

    @Override
    public Letter read(InputStream body, Contents contents) throws IOException {
        Contents.Kept original = contents.keep(body);
        EdxmlReading reading = PackageReading.of(original, contents);
        CanonicalMessage message =
                reading.message().orElseThrow(() -> new HubFailure(FailureCode.MESSAGE_INVALID, reading.problems()));
        String identity = original.hash().value();
        return new Letter(
                new Place(path(), identity),
                new Incoming(Optional.of(identity), message),
                List.of(),
                reading.deviations());
    }

    /** The one thing that the hub asks of a package beyond its form: who sends it is in the registry. */
    @Override
    public FieldProblem told(FieldProblem ofTheMessage) {
        return ofTheMessage.path().equals("/from/code")
                ? new FieldProblem("R.MessageHeader.From.OrganId", ofTheMessage.reason(), ofTheMessage.facts())
                : ofTheMessage;
    }

    @Override
    public byte[] accepted(Letter letter) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", "OK")
                .put("code", "0")
                .put("docId", letter.incoming().id().orElseThrow())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
