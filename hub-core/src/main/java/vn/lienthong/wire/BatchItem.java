package vn.lienthong.wire;

import vn.lienthong.failure.HubFailure;

/** What became of one event of a request; {@code index} counts from 0 in the order sent. */
public sealed interface BatchItem {
    int index();

    /** The event is right; paths of later problems are relative to it. */
    record Parsed(int index, Event event) implements BatchItem {}

    /** The event is refused; the others of its batch are not touched by that. */
    record Refused(int index, HubFailure failure) implements BatchItem {}
}
