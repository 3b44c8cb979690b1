package vn.lienthong.app.embedded;

import com.hazelcast.config.AdvancedNetworkConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.List;

/**
 * The nodes' notice board: sealed answers that may be given again. Never a promise: those are in PostgreSQL.
 */
public final class EmbeddedHazelcast {
    /** Name of the map of kept answers; the oldest make room where memory is short. */
    public static final String ANSWERS = "answers";

    private static final int PERCENT_OF_THE_HEAP = 10;

    private EmbeddedHazelcast() {}

    /**
     * Starts one member.
     *
     * @param host the interface to listen on; the loopback one for a single node
     * @param port the first port to try
     * @param members {@code host:port} of the other nodes; empty for a single node that looks for nobody
     */
    public static HazelcastInstance start(String node, String host, int port, List<String> members) {
        return Hazelcast.newHazelcastInstance(configuration(node, host, port, members));
    }

    private static Config configuration(String node, String host, int port, List<String> members) {
        Config config = new Config("lien-thong-" + node).setClusterName("lien-thong");
        config.setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.logging.type", "slf4j")
                .setProperty("hazelcast.shutdownhook.enabled", "false")
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.partition.count", "31")
                .setProperty("hazelcast.operation.thread.count", "2")
                .setProperty("hazelcast.operation.generic.thread.count", "2")
                .setProperty("hazelcast.io.thread.count", "1")
                .setProperty("hazelcast.event.thread.count", "1");
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        config.addMapConfig(new MapConfig(ANSWERS)
                .setBackupCount(0)
                .setEvictionConfig(new EvictionConfig()
                        .setEvictionPolicy(EvictionPolicy.LRU)
                        .setMaxSizePolicy(MaxSizePolicy.USED_HEAP_PERCENTAGE)
                        .setSize(PERCENT_OF_THE_HEAP)));
        // What is kept are bytes under text: no other class is ever made from what another member sends.
        config.getSerializationConfig().setJavaSerializationFilterConfig(new JavaSerializationFilterConfig());
        // Members only: this door knows no clients, no REST and no text commands.
        ServerSocketEndpointConfig door = new ServerSocketEndpointConfig()
                .setPort(port)
                .setPortAutoIncrement(true)
                .setPublicAddress(host);
        door.getInterfaces().setEnabled(true).addInterface(host);
        AdvancedNetworkConfig network =
                config.getAdvancedNetworkConfig().setEnabled(true).setMemberEndpointConfig(door);
        JoinConfig join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(!members.isEmpty()).setMembers(members);
        return config;
    }
}
