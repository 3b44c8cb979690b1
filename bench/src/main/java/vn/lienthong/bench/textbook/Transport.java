package vn.lienthong.bench.textbook;

import jakarta.jms.ConnectionFactory;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The embedded broker's journal, the JMS component over it and the HTTP pool. */
@Configuration(proxyBeanMethods = false)
class Transport {
    private static final int SESSIONS = 64;

    /** A partner that is down must cost the baseline no messages either: it tries again every second, for ever. */
    @Bean
    ArtemisConfigurationCustomizer redelivery() {
        return broker -> broker.addAddressSetting(
                "#", new AddressSettings().setMaxDeliveryAttempts(-1).setRedeliveryDelay(1000));
    }

    @Bean
    ArtemisConfigurationCustomizer journal(Tuning tuning) {
        return broker -> broker.setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalBufferTimeout_NIO(
                        Math.toIntExact(TimeUnit.MICROSECONDS.toNanos(tuning.journalBufferTimeoutMicros())));
    }

    /** Senders share cached sessions; listeners cache their own, so the caching factory stays out of their way. */
    @Bean
    JmsComponent jms(ConnectionFactory broker) {
        CachingConnectionFactory forSenders = new CachingConnectionFactory(broker);
        forSenders.setSessionCacheSize(SESSIONS);
        JmsComponent jms = new JmsComponent();
        jms.setConnectionFactory(broker);
        jms.setTemplateConnectionFactory(forSenders);
        jms.getConfiguration().setLazyCreateTransactionManager(false);
        return jms;
    }

    @Bean
    HttpComponent http(Tuning tuning) {
        HttpComponent http = new HttpComponent();
        http.setMaxTotalConnections(tuning.consumers());
        http.setConnectionsPerRoute(tuning.consumers());
        return http;
    }
}
