package vn.lienthong.routes;

import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.door.Caller;
import vn.lienthong.door.LetterPushDoor;
import vn.lienthong.door.PushDoor;
import vn.lienthong.door.PushReply;
import vn.lienthong.door.RowPushDoor;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** From a vendor's request to the push port that its connection offers at that path. */
final class VendorDoor implements Processor {
    private final PushDoor messages;
    private final RowPushDoor rows;
    private final LetterPushDoor letters;
    private final OpenConnections open;

    VendorDoor(PushDoor messages, RowPushDoor rows, LetterPushDoor letters, OpenConnections open) {
        this.messages = messages;
        this.rows = rows;
        this.letters = letters;
        this.open = open;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage()
                .setBody(reply(
                        exchange.getProperty(IntakeGate.CALLER, Caller.class),
                        exchange.getProperty(IntakeGate.CONNECTION, String.class),
                        exchange.getProperty(IntakeGate.PATH, String.class),
                        exchange.getMessage()));
    }

    private PushReply reply(Caller caller, String connection, String path, Message body) {
        return body.getBody() instanceof InputStream stream
                ? letter(caller, connection, path, stream)
                : reply(caller, connection, path, body.getBody(byte[].class));
    }

    private PushReply letter(Caller caller, String connection, String path, InputStream body) {
        return open.findLetterPush(connection, path)
                .map(push -> new PushReply.InItsForm(letters.receive(caller, connection, push, body)))
                .orElseThrow(() -> unknown(connection, path));
    }

    private PushReply reply(Caller caller, String connection, String path, byte[] body) {
        return open.findPush(connection, path)
                .<PushReply>map(push -> new PushReply.InItsForm(messages.receive(caller, connection, push, body)))
                .or(() -> open.findRowPush(connection, path)
                        .map(push -> new PushReply.OfRecords(rows.receive(caller, connection, push, body))))
                .orElseThrow(() -> unknown(connection, path));
    }

    private static HubFailure unknown(String connection, String path) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", connection + "/" + path));
    }
}
