package vn.lienthong.connectors.documentoffice;

import java.io.IOException;
import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connectors.packages.Outgoing;
import vn.lienthong.connectors.packages.PackageAnswer;
import vn.lienthong.connectors.packages.PackagePost;

/** Packages of one kind to the document system; whether one arrived is asked by our number of it. */
record OfficePost(Office office, String type) implements PackagePost {

    @Override
    public PackageAnswer send(Outgoing message, Http http) throws IOException {
        return office.send(type, message.key(), message.file(), http);
    }

    @Override
    public Optional<String> find(Outgoing message, Http http) {
        return office.has(type, message.key(), http) ? Optional.of(message.key()) : Optional.empty();
    }
}
