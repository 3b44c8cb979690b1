package vn.lienthong.connectors.documentaxis;

import java.io.IOException;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connectors.packages.Outgoing;
import vn.lienthong.connectors.packages.PackageAnswer;
import vn.lienthong.connectors.packages.PackagePost;
import vn.lienthong.connectors.packages.SentPackages;

/** Packages of one kind to the axis; whether one arrived is told by the list of what was sent. */
record AxisPost(Axis axis, String messageType) implements PackagePost {

    @Override
    public PackageAnswer send(Outgoing message, Http http) throws IOException {
        return axis.send(message.between().from(), messageType, message.file(), http);
    }

    @Override
    public Optional<String> find(Outgoing message, Http http) throws IOException {
        return new SentPackages(messageType, (number, into) -> axis.fetch(number, into, http))
                .find(message, axis.sent(http));
    }
}
