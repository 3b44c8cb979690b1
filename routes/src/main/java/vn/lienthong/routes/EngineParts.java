package vn.lienthong.routes;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.connector.Http;
import vn.lienthong.content.ContentStore;
import vn.lienthong.dispatch.Attempts;
import vn.lienthong.door.Visits;
import vn.lienthong.ledger.LedgerPools;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.signature.SignatureCheck;
import vn.lienthong.text.Texts;

/**
 * What the engine stands on.
 *
 * @param pools the ways to the ledger's database
 * @param nodeName unique among the nodes
 * @param http opens the way to a connection's system
 * @param contents where the bytes of attachments are
 * @param signatures looks at the signatures on files
 * @param transport how work orders travel
 * @param listening gives broker connections for consumers, with no prefetch
 * @param sending gives broker connections for producers, pooled
 * @param senderProperty property in which the broker says who sent a message, and which no sender can set; empty when it
 *     says nothing of the kind, and then the intake queue stays closed
 * @param attempts told of every attempt to deliver
 * @param visits told of everything that came to a door
 * @param yamlRoutes folder with an installation's own Camel routes
 */
public record EngineParts(
        LedgerPools pools,
        Clock clock,
        String nodeName,
        ConfigurationHolder configuration,
        Function<ConnectionConfig, Http> http,
        ContentStore contents,
        SignatureCheck signatures,
        Transport transport,
        ConnectionFactory listening,
        ConnectionFactory sending,
        Optional<String> senderProperty,
        Texts texts,
        Attempts attempts,
        Visits visits,
        Path yamlRoutes) {}
