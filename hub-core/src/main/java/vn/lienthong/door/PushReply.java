package vn.lienthong.door;

import java.util.List;

/** What a vendor's system is answered. */
public sealed interface PushReply {

    /** The vendor's own form of "all of it is safely with us". */
    record InItsForm(byte[] body) implements PushReply {}

    /** What became of each record. */
    record OfRecords(List<RowVerdict> verdicts) implements PushReply {
        public OfRecords {
            verdicts = List.copyOf(verdicts);
        }

        public int count(RowVerdict.Fate fate) {
            return RowVerdict.count(verdicts, fate);
        }
    }
}
