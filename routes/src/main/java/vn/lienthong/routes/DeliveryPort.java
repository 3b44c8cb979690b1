package vn.lienthong.routes;

/** A connection that messages go to, and how many deliveries it takes at the same time. */
public record DeliveryPort(String connection, int lanes) {}
