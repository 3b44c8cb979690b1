package vn.lienthong.simulator;

import java.time.Clock;

/**
 * How a portal simulator is set up.
 *
 * @param seed of its whims: the written form of {@code error_code}, the faults by rate
 * @param password of the one account there is
 * @param poison marker that makes {@code TrichYeuHoSo} and {@code NoiDungXuLy} bad content
 * @param remembered how many effects are kept at most
 */
public record PortalSettings(
        Listening listening, long seed, String password, String poison, int remembered, Clock clock) {
    /** The default marker of bad content. */
    public static final String POISON = "[LỖI DỮ LIỆU]";

    public PortalSettings {
        if (poison.isBlank()) {
            throw new IllegalArgumentException("the poison marker is blank: every row would be refused");
        }
    }

    public static PortalSettings onPort(int port) {
        return new PortalSettings(
                Listening.onPort(port),
                1,
                NationalPortalSimulator.PASSWORD,
                POISON,
                Log.DEFAULT_LIMIT,
                Clock.systemUTC());
    }

    public PortalSettings withListening(Listening changed) {
        return new PortalSettings(changed, seed, password, poison, remembered, clock);
    }

    public PortalSettings withSeed(long changed) {
        return new PortalSettings(listening, changed, password, poison, remembered, clock);
    }

    public PortalSettings withPassword(String changed) {
        return new PortalSettings(listening, seed, changed, poison, remembered, clock);
    }

    public PortalSettings withPoison(String changed) {
        return new PortalSettings(listening, seed, password, changed, remembered, clock);
    }

    public PortalSettings withRemembered(int changed) {
        return new PortalSettings(listening, seed, password, poison, changed, clock);
    }

    public PortalSettings withClock(Clock changed) {
        return new PortalSettings(listening, seed, password, poison, remembered, changed);
    }
}
