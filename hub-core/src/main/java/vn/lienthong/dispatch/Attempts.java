package vn.lienthong.dispatch;

/** Told of every attempt, for metering. */
public interface Attempts {

    /** One attempt came to an end; {@code outcome} is the outcome's simple name, e.g. {@code Delivered}. */
    void attempted(String connection, String outcome, long nanos);
}
