package vn.lienthong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Successions;

/**
 * One delivery whose turn it is, with its message.
 *
 * @param doubt an earlier attempt may have gone out without a recorded answer: ask before sending
 * @param attempts attempts counted so far
 * @param successions what became of offices that the message names
 * @param offices those that it is for; none where it goes there whoever the message is addressed to
 * @param returned it was quarantined, unknown or put off before, so others may stand behind it
 * @param goes the message whose content goes out: its own, or an amended one that the delivery carries in its place
 */
public record Due(
        String connection,
        long position,
        Instant acceptedAt,
        LocalDate acceptedOn,
        String key,
        boolean doubt,
        int attempts,
        boolean returned,
        List<OrgCode> offices,
        MessageNumber goes,
        String source,
        String id,
        String type,
        Successions successions,
        byte[] payload) {

    public MessageNumber number() {
        return MessageNumber.of(position, acceptedAt);
    }

    /** Offices that it is for of which nobody knows who they are today. */
    public Set<OrgCode> undecided() {
        Set<OrgCode> undecided = new LinkedHashSet<>(successions.undecided().keySet());
        if (!offices.isEmpty()) {
            undecided.retainAll(offices);
        }
        return undecided;
    }
}
