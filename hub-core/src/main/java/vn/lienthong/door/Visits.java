package vn.lienthong.door;

import vn.lienthong.failure.HubFailure;

/** Told of everything that came to a door and what became of it; the same for every door. */
public interface Visits {
    /** It is durable; {@code repeated} when it had been accepted before. */
    void taken(String door, String source, boolean repeated);

    /**
     * It is not taken in.
     *
     * @param source connection that it came from; {@code -} where that is not certain
     */
    void refused(String door, String source, String client, HubFailure failure);
}
