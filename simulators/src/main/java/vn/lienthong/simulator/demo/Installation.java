package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.simulator.onestop.Credentials;

/** The folder {@code config/} with the demonstration's own addresses and secrets, invented at every start. */
final class Installation {
    static final String OPERATOR = "truc-van-hanh";
    static final String LOOK_UP = "tra-cuu-noi-vu";
    static final String EDITOR = "can-bo-tong-hop";
    static final String LEADER = "lanh-dao-duyet";

    private static final Map<String, String> SECRETS = Map.of(
            "mot-cua-so-noi-vu",
            "CLIENT_NOI_VU_SECRET",
            "mot-cua-so-xay-dung",
            "CLIENT_XAY_DUNG_SECRET",
            "mot-cua-so-y-te",
            "CLIENT_Y_TE_SECRET",
            OPERATOR,
            "CLIENT_OPERATOR_SECRET",
            LOOK_UP,
            "CLIENT_LOOK_UP_SECRET",
            EDITOR,
            "CLIENT_EDITOR_SECRET",
            LEADER,
            "CLIENT_LEADER_SECRET");
    private static final String SENDERS = "mot-cua-";
    // Invented dossiers must never reach a real system: every address has to come from us.
    private static final Pattern FOREIGN_ADDRESS =
            Pattern.compile("(?m)^\\s*base:\\s*(?!\\$\\{env:(?:PORTAL_BASE|IOC_BASE)[:}])\\S.*$");
    private static final int SECRET_BYTES = 20;

    private final Path folder;
    private final Map<String, String> secrets = new LinkedHashMap<>();

    Installation(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        SecureRandom random = new SecureRandom();
        SECRETS.keySet().forEach(client -> {
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            secrets.put(client, HexFormat.of().formatHex(bytes));
        });
    }

    Path folder() {
        return folder;
    }

    Credentials operator() {
        return new Credentials(OPERATOR, secretOf(OPERATOR));
    }

    /** Credentials of each one-stop system, by its connection. */
    Map<String, Credentials> senders() {
        Map<String, Credentials> senders = new LinkedHashMap<>();
        secrets.forEach((client, secret) -> {
            if (client.startsWith(SENDERS)) {
                senders.put(client, new Credentials(client, secret));
            }
        });
        return senders;
    }

    String secretOf(String client) {
        return Optional.ofNullable(secrets.get(client)).orElseThrow();
    }

    /**
     * What the hub finds in its environment beside what is there anyway.
     *
     * @param outside where the outside systems are
     */
    Map<String, String> environment(Map<String, String> outside) {
        Map<String, String> environment = new LinkedHashMap<>(outside);
        SECRETS.forEach((client, variable) -> environment.put(variable, secretOf(client)));
        environment.put("HUB_BROKER_PORT", "0");
        return environment;
    }

    /** Connection files that name an address of their own; the demonstration does not run with these. */
    List<String> foreignAddresses() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("connections"))) {
            return files.filter(Files::isRegularFile)
                    .filter(Installation::namesItsOwnAddress)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean namesItsOwnAddress(Path file) {
        try {
            return FOREIGN_ADDRESS.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            return true;
        }
    }
}
