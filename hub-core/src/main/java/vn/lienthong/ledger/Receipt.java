package vn.lienthong.ledger;

import java.time.Instant;

/**
 * The hub's word that a message is durable and will be delivered to every subscriber or stand visibly waiting.
 *
 * @param repeated the same message had been accepted before; this is the receipt of then
 */
public record Receipt(MessageNumber number, Instant acceptedAt, boolean repeated) {}
