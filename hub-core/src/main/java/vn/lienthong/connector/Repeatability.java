package vn.lienthong.connector;

/** What a receiver makes of the same message sent twice; decides what happens after a lost answer. */
public enum Repeatability {
    /** Knows the identity that travels with every attempt: sending again has no second effect. */
    IDEMPOTENT,
    /** Can be asked: {@link Sink#find} tells, so the hub asks before it sends again. */
    ASKABLE,
    /** Neither: a person decides. */
    BLIND
}
