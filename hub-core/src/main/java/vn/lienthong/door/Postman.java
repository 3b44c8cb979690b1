package vn.lienthong.door;

import java.util.function.BooleanSupplier;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.ledger.Endpoints;

/** Reads a mailbox once. Trouble opens one incident, its end closes it. */
public final class Postman {
    private final MailDoor door;
    private final Reading reading;

    public Postman(MailDoor door, Endpoints endpoints) {
        this.door = door;
        this.reading = new Reading(endpoints);
    }

    /**
     * Returns when there is nothing more for now, the source is in trouble, or a person has paused it.
     *
     * @param enough whether to end early, between two letters
     */
    public void fetch(String connection, Mailbox mailbox, Http http, BooleanSupplier enough) {
        reading.of(connection, door::standing, bookmark -> mailbox.read(http, door.of(connection, enough)));
    }
}
