package vn.lienthong.ledger;

import java.time.Instant;

/** Open deliveries of one connection in one state. */
public record Backlog(String connection, DeliveryState state, long count, Instant oldestAcceptedAt) {}
