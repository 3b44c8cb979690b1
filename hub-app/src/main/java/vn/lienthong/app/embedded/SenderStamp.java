package vn.lienthong.app.embedded;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIOErrorException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes on each message of the intake who sent it, over whatever the sender wrote there.
 *
 * <p>The broker's own user field will not do: an AMQP sender fills it as it likes.
 */
final class SenderStamp implements ActiveMQServerMessagePlugin {
    /** As large as a batch may be at the HTTP door. */
    static final int MOST_BYTES = 16 << 20;

    @Override
    public void beforeSend(
            ServerSession session,
            @Nullable Transaction transaction,
            Message message,
            boolean direct,
            boolean noAutoCreateQueue)
            throws ActiveMQException {
        String user = session.getValidatedUser();
        if (user == null || user.equals(BrokerGate.HUB)) {
            return;
        }
        if (message.getWholeMessageSize() > MOST_BYTES) {
            throw new ActiveMQIOErrorException("message is larger than " + MOST_BYTES + " bytes");
        }
        message.putStringProperty(Broker.CLIENT_PROPERTY, user);
        message.reencode();
        if (!user.equals(message.getStringProperty(Broker.CLIENT_PROPERTY))) {
            throw new ActiveMQIOErrorException("message cannot be marked with its sender");
        }
    }
}
