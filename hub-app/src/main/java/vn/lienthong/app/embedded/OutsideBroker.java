package vn.lienthong.app.embedded;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** An Artemis that somebody else runs, also a pair of them: {@code (tcp://a:61616,tcp://b:61616)?ha=true}. */
public final class OutsideBroker implements Broker {
    private final String url;
    private final String user;
    private final String password;

    public OutsideBroker(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public ActiveMQConnectionFactory connections() {
        return hardened(new ActiveMQConnectionFactory(url, user, password));
    }

    @Override
    public void close() {
        // Each connection belongs to who opened it.
    }

    /** Java objects inside a message are never read. */
    static ActiveMQConnectionFactory hardened(ActiveMQConnectionFactory factory) {
        factory.setDeserializationDenyList("*");
        return factory;
    }
}
