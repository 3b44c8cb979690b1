package vn.lienthong.routes;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.connector.Push;
import vn.lienthong.door.Caller;
import vn.lienthong.door.PushDoor;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** From a vendor's request to the push port that its connection offers at that path. */
final class VendorDoor implements Processor {
    private final PushDoor door;
    private final BiFunction<String, String, Optional<Push>> pushes;

    /**
     * @param pushes push port by connection and path
     */
    VendorDoor(PushDoor door, BiFunction<String, String, Optional<Push>> pushes) {
        this.door = door;
        this.pushes = pushes;
    }

    @Override
    public void process(Exchange exchange) {
        String connection = exchange.getProperty(IntakeGate.CONNECTION, String.class);
        String path = exchange.getProperty(IntakeGate.PATH, String.class);
        Push push = pushes.apply(connection, path)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", connection + "/" + path)));
        exchange.getMessage()
                .setBody(door.receive(
                        exchange.getProperty(IntakeGate.CALLER, Caller.class),
                        connection,
                        push,
                        exchange.getMessage().getBody(byte[].class)));
    }
}
