package vn.lienthong.app.proof;

import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** A broker as somebody else would run it, in a process of its own: a port, one user, all else as Artemis comes. */
final class OutsideArtemis {
    static final String USER = "lien-thong";

    private OutsideArtemis() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Configuration configuration = new ConfigurationImpl()
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("all", "tcp://127.0.0.1:" + arguments[1]);
        new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(new OneUser())
                .start();
        System.out.println("ready");
        // Ends with the test, even when the test is killed: then its end of the pipe closes.
        int closed = System.in.read();
        Runtime.getRuntime().halt(closed == -1 ? 0 : 1);
    }

    private static final class OneUser implements ActiveMQSecurityManager {
        @Override
        public boolean validateUser(String user, String password) {
            return USER.equals(user) && Installation.SECRET.equals(password);
        }

        @Override
        public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
            return validateUser(user, password);
        }
    }
}
