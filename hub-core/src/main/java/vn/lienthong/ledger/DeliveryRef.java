package vn.lienthong.ledger;

/** One message for one connection. */
public record DeliveryRef(String connection, long position) {
    @Override
    public String toString() {
        return connection + "/" + position;
    }
}
