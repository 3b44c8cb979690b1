package vn.lienthong.routes;

/** How work orders reach the couriers. */
public enum Transport {
    /** One node with a broker of its own: orders never leave the process. */
    WITHIN_NODE,
    /** Several nodes on one broker: whichever is free takes the next order. */
    BROKER
}
