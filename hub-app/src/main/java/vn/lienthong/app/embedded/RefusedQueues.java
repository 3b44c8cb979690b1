package vn.lienthong.app.embedded;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIOErrorException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerSessionPlugin;
import org.jspecify.annotations.Nullable;

/** Makes the queue of a client's refused events when the client first comes, so that nobody needs the right to make one. */
final class RefusedQueues implements ActiveMQServerSessionPlugin {
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ActiveMQServer server;

    @Override
    public void registered(ActiveMQServer registeredAt) {
        server = registeredAt;
    }

    @Override
    public void afterCreateSession(ServerSession session) throws ActiveMQException {
        String user = session.getValidatedUser();
        ActiveMQServer broker = server;
        if (user == null || broker == null || user.equals(BrokerGate.HUB) || made.contains(user)) {
            return;
        }
        try {
            broker.createQueue(
                    QueueConfiguration.of(Broker.invalidQueueOf(user))
                            .setRoutingType(RoutingType.ANYCAST)
                            .setDurable(true)
                            .setAutoCreateAddress(true),
                    true);
        } catch (ActiveMQException e) {
            throw e;
        } catch (Exception e) {
            throw new ActiveMQIOErrorException("the queue of refused events cannot be made", e);
        }
        made.add(user);
    }
}
