package vn.lienthong.app.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Two kinds of users: the hub itself may do everything, clients may send to the intake, read what was refused of theirs, and nothing else. */
final class BrokerGate implements ActiveMQSecurityManager5 {
    static final String HUB = "hub";
    private static final RolePrincipal HUB_ROLE = new RolePrincipal("hub");
    private static final Set<CheckType> READING = Set.of(CheckType.CONSUME, CheckType.BROWSE);
    private static final Set<String> INTAKE = Set.of(Broker.INTAKE_QUEUE, Broker.INTAKE_TOPIC);

    private final byte[] hubPassword;
    private final BrokerClients clients;

    BrokerGate(String hubPassword, BrokerClients clients) {
        this.hubPassword = hubPassword.getBytes(StandardCharsets.UTF_8);
        this.clients = clients;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, String domain) {
        if (user == null || password == null) {
            return null;
        }
        if (user.equals(HUB)) {
            boolean own = MessageDigest.isEqual(hubPassword, password.getBytes(StandardCharsets.UTF_8));
            return own ? subject(user, true) : null;
        }
        return clients.maySend(user, password) ? subject(user, false) : null;
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
        if (subject == null) {
            return false;
        }
        if (subject.getPrincipals().contains(HUB_ROLE)) {
            return true;
        }
        if (check == CheckType.SEND) {
            return INTAKE.contains(address);
        }
        return READING.contains(check)
                && subject.getPrincipals(UserPrincipal.class).stream()
                        .map(user -> Broker.invalidQueueOf(user.getName()))
                        .anyMatch(own -> address.equals(own) || address.equals(own + "::" + own));
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        throw new UnsupportedOperationException("the broker asks authenticate");
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        throw new UnsupportedOperationException("the broker asks authorize");
    }

    private static Subject subject(String user, boolean hub) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        if (hub) {
            subject.getPrincipals().add(HUB_ROLE);
        }
        return subject;
    }
}
