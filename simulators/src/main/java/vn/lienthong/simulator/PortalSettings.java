package vn.lienthong.simulator;

import java.time.Clock;

/**
 * How a portal simulator is set up.
 *
 * @param port its own port, 0 for a random one
 * @param controlPort the port that stays open when it is down, 0 for a random one
 * @param seed of its whims: the written form of {@code error_code}, the faults by rate
 * @param poison marker that makes {@code TrichYeuHoSo} and {@code NoiDungXuLy} bad content
 * @param remembered how many effects are kept at most
 */
public record PortalSettings(int port, int controlPort, long seed, String poison, int remembered, Clock clock) {
    /** The default marker of bad content. */
    public static final String POISON = "[LỖI DỮ LIỆU]";

    public PortalSettings {
        if (poison.isBlank()) {
            throw new IllegalArgumentException("the poison marker is blank: every row would be refused");
        }
    }

    public static PortalSettings onPort(int port) {
        return new PortalSettings(port, 0, 1, POISON, Log.DEFAULT_LIMIT, Clock.systemUTC());
    }

    public PortalSettings withPort(int changed) {
        return new PortalSettings(changed, controlPort, seed, poison, remembered, clock);
    }

    public PortalSettings withControlPort(int changed) {
        return new PortalSettings(port, changed, seed, poison, remembered, clock);
    }

    public PortalSettings withSeed(long changed) {
        return new PortalSettings(port, controlPort, changed, poison, remembered, clock);
    }

    public PortalSettings withPoison(String changed) {
        return new PortalSettings(port, controlPort, seed, changed, remembered, clock);
    }

    public PortalSettings withRemembered(int changed) {
        return new PortalSettings(port, controlPort, seed, poison, changed, clock);
    }

    public PortalSettings withClock(Clock changed) {
        return new PortalSettings(port, controlPort, seed, poison, remembered, changed);
    }
}
