package vn.lienthong.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set about the hub itself, under {@code hub} in {@code config/application.yaml}. An unknown key
 * stops the start.
 *
 * @param data folder that keeps what must survive the process; one hub process for each
 * @param config folder of the installation: organisations, connections, subscriptions, clients
 * @param postgres where the ledger is
 * @param broker where queue clients hand in events, and several nodes share the work
 * @param contents where the bytes of attachments are kept
 * @param signatures how signatures on documents are looked at
 * @param reports what the hub states about reports
 * @param cluster the hub's other nodes
 * @param questions questions to outside services
 * @param security who may come in
 * @param limits what one caller may ask for
 * @param alerts who is told of incidents
 * @param drills address of the desk at which a demonstration breaks its simulated systems on purpose; empty, as it must be where
 *     anything is real, and the console has no page for it
 */
@ConfigurationProperties(prefix = "hub", ignoreUnknownFields = false)
public record HubSettings(
        @DefaultValue("data") String data,
        @DefaultValue("config") String config,
        @DefaultValue Postgres postgres,
        @DefaultValue Broker broker,
        @DefaultValue Contents contents,
        @DefaultValue Signatures signatures,
        @DefaultValue Reports reports,
        @DefaultValue Cluster cluster,
        @DefaultValue Questions questions,
        @DefaultValue Security security,
        @DefaultValue Limits limits,
        @DefaultValue AlertSettings alerts,
        @DefaultValue("") String drills) {
    /**
     * Where the bytes of attachments are kept.
     *
     * @param folder of the contents, shared by all nodes; empty is inside the data folder
     * @param largest bytes that one file may have
     * @param quota bytes that one connection may keep in all; what is over waits at its source
     * @param s3 a store that speaks S3, in place of the folder
     */
    public record Contents(
            @DefaultValue("") String folder,
            @DefaultValue("2GB") DataSize largest,
            @DefaultValue("100GB") DataSize quota,
            @DefaultValue S3 s3) {}

    /**
     * A store that speaks S3, in place of a folder for contents.
     *
     * @param endpoint address of the store; empty keeps contents in a folder
     * @param bucket that is there already and that only this installation uses
     * @param region as the store calls it
     * @param accessKey of an account that may read, write, list and delete in the bucket
     * @param secretKey of that account, from the environment
     */
    public record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("") String bucket,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey) {
        @Override
        public String toString() {
            return "S3[" + bucket + "@" + endpoint + "]";
        }
    }

    /**
     * How signatures on documents are looked at.
     *
     * @param anchors folder with the certificates that are trusted, {@code .crt}, {@code .cer} or {@code .pem}; empty is
     *     {@code trust} inside the configuration's folder
     * @param answerWithin how long an authority may take to say whether a certificate was revoked
     */
    public record Signatures(
            @DefaultValue("") String anchors,
            @DefaultValue("5s") Duration answerWithin) {}

    /**
     * What the hub states about reports.
     *
     * @param seal PKCS 12 file with the key and certificate that statements at the end of a period are signed with; empty signs
     *     nothing
     * @param sealPassword of that file, from the environment
     */
    public record Reports(
            @DefaultValue("") String seal, @DefaultValue("") String sealPassword) {
        @Override
        public String toString() {
            return "Reports[" + seal + "]";
        }
    }

    public Path configFolder() {
        return Path.of(config);
    }

    /**
     * The ledger's PostgreSQL.
     *
     * @param url JDBC address of an outside server; empty starts the embedded one
     * @param user of the outside server
     * @param password of the outside server, from the environment
     * @param port of the embedded server, on the loopback interface; 0 takes a free one
     * @param binaries folder the embedded server's programs are unpacked to; empty is inside the data folder
     * @param poolSize connections that each of the hub's two large pools holds at most: one for what must be on the disk,
     *     one for reading; two more connections are for leases
     */
    public record Postgres(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("0") int port,
            @DefaultValue("") String binaries,
            @DefaultValue("20") int poolSize) {
        @Override
        public String toString() {
            return "Postgres[" + user + "@" + url + "]";
        }
    }

    /**
     * The message broker.
     *
     * @param url address of an outside Artemis, or of a pair of them; empty starts the embedded one
     * @param user of the outside broker
     * @param password of the outside broker, from the environment
     * @param port of the embedded broker's door for clients, on the loopback interface; 0 takes a free one
     * @param senderProperty message property in which an outside broker itself writes who sent a message, over whatever
     *     the sender wrote there; empty leaves its queue {@code intake.events} alone, since anyone could claim to be
     *     another. Set it only together with unlimited redelivery for {@code intake.#}
     *     ({@code max-delivery-attempts -1}): by default Artemis drops a message after ten
     */
    public record Broker(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("0") int port,
            @DefaultValue("") String senderProperty) {
        @Override
        public String toString() {
            return "Broker[" + user + "@" + url + "]";
        }
    }

    /**
     * Several nodes of the hub on one PostgreSQL.
     *
     * @param node name of this node, unique among them
     * @param host interface for the notice board (Hazelcast), where nodes keep sealed answers of outside services that may be
     *     given again; who reaches it may join, so let only the nodes reach it
     * @param port first port of the notice board to try
     * @param members {@code host:port} of the other nodes' notice boards; empty for a single node
     */
    public record Cluster(
            @DefaultValue("hub-1") String node,
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("5701") int port,
            @DefaultValue List<String> members) {}

    /**
     * Questions to outside services.
     *
     * @param keyFile file with the secret that hides whom questions were about; empty is inside the data folder; nodes share
     *     one. Without it no report finds a person's questions any more
     */
    public record Questions(@DefaultValue("") String keyFile) {}

    /**
     * Tokens.
     *
     * @param issuer name that the embedded authorization server writes into its tokens; the same on all nodes
     * @param outsideIssuer address of an OpenID Connect issuer to trust instead of the embedded one
     * @param audience that tokens of the outside issuer must name; empty asks for none
     * @param tokenLifetime how long a token of the embedded server is good
     * @param keyFile file with the embedded server's key; empty is inside the data folder; nodes share one
     * @param trustedProxies addresses of proxies before the nodes whose {@code X-Forwarded-For} is believed; empty believes
     *     nobody, and then all callers behind a proxy have the proxy's address
     */
    public record Security(
            @DefaultValue("https://lien-thong.local") String issuer,
            @DefaultValue("") String outsideIssuer,
            @DefaultValue("") String audience,
            @DefaultValue("10m") Duration tokenLifetime,
            @DefaultValue("") String keyFile,
            @DefaultValue List<String> trustedProxies) {}

    /**
     * Limits of the HTTP doors.
     *
     * @param requestsPerSecond for each client and node; more are answered 429
     * @param tokensPerMinute token requests for each client id at each remote address, on each node
     * @param tokensPerAddress token requests of a minute from one remote address on each node, whatever clients they name
     * @param eventSize body of a single event and of every other request
     * @param batchSize body of a batch of events
     * @param bodiesAtOnce all bodies under way at the same time; beyond it callers are answered 503 and come again
     */
    public record Limits(
            @DefaultValue("5000") int requestsPerSecond,
            @DefaultValue("120") int tokensPerMinute,
            @DefaultValue("6000") int tokensPerAddress,
            @DefaultValue("1MB") DataSize eventSize,
            @DefaultValue("16MB") DataSize batchSize,
            @DefaultValue("64MB") DataSize bodiesAtOnce) {}
}
