package vn.lienthong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.model.Successions;

/**
 * One delivery whose turn it is, with its message.
 *
 * @param doubt an earlier attempt may have gone out without a recorded answer: ask before sending
 * @param attempts attempts counted so far
 * @param successions what became of offices that the message names
 * @param returned it was quarantined, unknown or put off before, so others may stand behind it
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
        String source,
        String id,
        String type,
        Successions successions,
        byte[] payload) {

    public MessageNumber number() {
        return MessageNumber.of(position, acceptedAt);
    }
}
