package vn.lienthong.door;

import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Receipt;

/** What became of one event: a receipt or a refusal. */
public sealed interface Answer {
    int index();

    /** The message is durable. */
    record Accepted(int index, String source, String id, Receipt receipt) implements Answer {}

    /** The message is not with the hub. */
    record Refused(int index, HubFailure failure) implements Answer {}
}
