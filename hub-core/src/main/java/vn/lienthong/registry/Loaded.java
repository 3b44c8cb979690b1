package vn.lienthong.registry;

import java.util.Optional;

/** A report and, where it is good, the configuration. */
public record Loaded(ConfigurationReport report, Optional<Configuration> configuration) {

    Configuration orElseThrow() {
        return configuration.orElseThrow(report::failure);
    }
}
