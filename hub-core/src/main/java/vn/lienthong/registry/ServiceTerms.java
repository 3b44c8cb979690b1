package vn.lienthong.registry;

import java.util.List;
import java.util.Optional;

/** What is promised of a connection, and when its system is known to be away. */
public record ServiceTerms(Optional<ServicePromise> promise, List<WeeklyWindow> windows) {
    public static final ServiceTerms NONE = new ServiceTerms(Optional.empty(), List.of());

    public ServiceTerms {
        windows = List.copyOf(windows);
    }
}
