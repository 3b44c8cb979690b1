package vn.lienthong.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.alert.AlertChannel;
import vn.lienthong.alert.AlertRounds;
import vn.lienthong.app.alert.AlertChannels;
import vn.lienthong.door.AmendmentDoor;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.status.Incidents;
import vn.lienthong.status.ServiceLevels;
import vn.lienthong.status.WindowRound;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;

/** What the hub does for those on duty, one node at a time: it tells them of incidents and carries on their waves; and the way of
 * what they correct. */
@Configuration(proxyBeanMethods = false)
class DutyBeans {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration OFTEN = Duration.ofSeconds(10);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);

    @Bean(destroyMethod = "close")
    Rounds alertRounds(Ledger ledger, Incidents incidents, Texts texts, HubSettings settings) {
        List<AlertChannel> channels =
                AlertChannels.of(settings.alerts(), settings.cluster().node());
        ledger.alerts().serve(channels.stream().map(AlertChannel::name).toList());
        AlertRounds rounds = new AlertRounds(ledger.alerts(), incidents, texts);
        // Each in a thread of its own: a mail server that does not answer keeps no other channel waiting.
        return new Rounds(channels.stream()
                .map(channel -> new LeaderRound(
                        ledger.leadership(), "alerts." + channel.name(), SOON, () -> rounds.tell(channel)))
                .toList());
    }

    @Bean
    AmendmentDoor amendments(Ledger ledger, ConfigurationHolder configuration) {
        return new AmendmentDoor(ledger, configuration::current, Canonical.standard());
    }

    @Bean(destroyMethod = "close")
    LeaderRound waveRound(Ledger ledger) {
        return new LeaderRound(ledger.leadership(), "waves", SOON, ledger.waves()::step);
    }

    @Bean(destroyMethod = "close")
    LeaderRound windowRound(Ledger ledger, ConfigurationHolder configuration, Clock clock) {
        return new LeaderRound(
                ledger.leadership(), "windows", OFTEN, new WindowRound(ledger, configuration::current, clock));
    }

    @Bean
    ServiceLevels serviceLevels(Ledger ledger, ConfigurationHolder configuration, Clock clock) {
        return new ServiceLevels(ledger, configuration::current, clock);
    }

    @Bean(destroyMethod = "close")
    LeaderRound flowRound(Ledger ledger) {
        return new LeaderRound(ledger.leadership(), "flow-counts", OFTEN, ledger.flow()::follow);
    }

    @Bean(destroyMethod = "close")
    LeaderRound sizeRound(Ledger ledger) {
        return new LeaderRound(ledger.leadership(), "database-size", NOW_AND_THEN, ledger.cluster()::measure);
    }

    /** One for each channel. */
    record Rounds(List<LeaderRound> rounds) implements AutoCloseable {
        @Override
        public void close() {
            rounds.forEach(LeaderRound::close);
        }
    }
}
