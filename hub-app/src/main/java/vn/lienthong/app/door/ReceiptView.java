package vn.lienthong.app.door;

import java.time.Instant;
import vn.lienthong.door.Answer;
import vn.lienthong.ledger.Receipt;

/** A receipt as a sender sees it. */
record ReceiptView(
        int index, String number, String source, String id, Instant acceptedAt, boolean repeated, String location) {
    static ReceiptView of(Answer.Accepted accepted) {
        Receipt receipt = accepted.receipt();
        return new ReceiptView(
                accepted.index(),
                receipt.number().toString(),
                accepted.source(),
                accepted.id(),
                receipt.acceptedAt(),
                receipt.repeated(),
                location(receipt));
    }

    static String location(Receipt receipt) {
        return "/api/v1/messages/" + receipt.number();
    }
}
