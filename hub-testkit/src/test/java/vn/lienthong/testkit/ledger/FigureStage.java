package vn.lienthong.testkit.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.Figures;
import vn.lienthong.reporting.Question;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/** A ledger, two provinces that become one on 2025-07-01, and the indicators that are shipped. */
final class FigureStage implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static final String ORGANISATIONS = """
            organisations:
              - {code: [H44, 000.00.00.H44], name: Phú Thọ cũ, kind: PROVINCE}
              - {code: [H62], name: Vĩnh Phúc, kind: PROVINCE}
              - {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2025-07-01}
              - {code: [H44.05, 000.00.05.H44], name: Sở Nội vụ, kind: DEPARTMENT, parent: H44}
              - {code: [H44.31], name: Huyện Một, kind: DISTRICT, parent: H44}
              - {code: [H62.31], name: Huyện Hai, kind: DISTRICT, parent: H62}
              - {code: [H44.31.20], name: Xã A, kind: COMMUNE, parent: H44.31}
              - {code: [H44.31.21], name: Xã B, kind: COMMUNE, parent: H44.31}
              - {code: [H44.31.22], name: Xã C, kind: COMMUNE, parent: H44.31}
              - {code: [H62.31.20], name: Xã D, kind: COMMUNE, parent: H62.31}
              - {code: [H62.31.21], name: Xã E, kind: COMMUNE, parent: H62.31}
              - {code: [H44.101], name: Xã Mới Một, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
              - {code: [H44.102], name: Xã Mới Hai, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
              - {code: [H44.103], name: Xã Mới Ba, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
              - {code: [H44.104], name: Xã Mới Bốn, kind: COMMUNE, parent: H44, validFrom: 2025-07-20}
              - {code: [H44.105], name: Xã Tạm, kind: COMMUNE, parent: H44, validFrom: 2025-07-01}
            events:
              - {type: MERGE, on: 2025-07-01, basis: NQ, from: [H44, H62], to: [H44]}
              - {type: MERGE, on: 2025-07-01, basis: NQ, from: [H44.31.20, H62.31.20], to: [H44.101]}
              - {type: SPLIT, on: 2025-07-01, basis: NQ, from: [H44.31.21], to: [H44.102, H44.103], late: ask, shares: [0.6, 0.4]}
              - {type: SPLIT, on: 2025-07-01, basis: NQ, from: [H44.31.22], to: [H44.101, H44.103], late: ask}
              - {type: MERGE, on: 2025-07-01, basis: NQ, from: [H62.31.21], to: [H44.105]}
              - {type: RENAME, on: 2025-07-20, basis: NQ, from: [H44.105], to: [H44.104]}
              - {type: ABOLISH, on: 2025-07-01, basis: NQ, from: [H44.31, H62.31]}
            """;

    private final LedgerFixture fixture = new LedgerFixture(1);
    private final Canonical canonical = Canonical.standard();
    private final Configuration configuration;
    private final Figures figures;
    private final AtomicInteger ids = new AtomicInteger();

    FigureStage(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("connections"));
        Files.writeString(folder.resolve("organisations.yaml"), ORGANISATIONS);
        Files.writeString(folder.resolve("subscriptions.yaml"), "[]");
        Files.writeString(folder.resolve("clients.yaml"), "[]");
        Path indicators = Files.createDirectories(folder.resolve("indicators"));
        try (Stream<Path> shipped = Files.list(Path.of("..", "config", "indicators"))) {
            for (Path file : shipped.toList()) {
                Files.copy(file, indicators.resolve(file.getFileName().toString()));
            }
        }
        configuration = Configuration.load(folder, Map.of(), name -> Optional.empty());
        figures = new Figures(fixture.ledger(), () -> configuration, fixture.clock());
    }

    Configuration configuration() {
        return configuration;
    }

    Ledger ledger() {
        return fixture.ledger();
    }

    LedgerFixture fixture() {
        return fixture;
    }

    Figures figures() {
        return figures;
    }

    Indicator indicator(String code) {
        return configuration.getIndicator(code);
    }

    /** All in one go; a second passes before and after. */
    void accept(List<? extends CanonicalMessage> messages) {
        fixture.clock().move(Duration.ofSeconds(1));
        List<Submission> all = messages.stream().map(this::submission).toList();
        ledger().intake().acceptAll(all).forEach(answer -> answer.receipt());
        fixture.clock().move(Duration.ofSeconds(1));
    }

    private Submission submission(CanonicalMessage message) {
        byte[] payload = canonical.bytes(message);
        String type = canonical.types().nameOf(message);
        return new Submission(
                "nguon",
                "m" + ids.incrementAndGet(),
                type,
                message.key(),
                null,
                null,
                payload,
                Digest.of(type, message.key(), payload),
                "test",
                null,
                List.of());
    }

    Instant now() {
        return fixture.clock().instant();
    }

    CellValue value(String indicator, String organisation, String period) {
        Indicator of = indicator(indicator);
        Period in = Period.parse(period).orElseThrow();
        return figures.find(Question.of(of, in), of, OrgCode.of(organisation), in)
                .orElseThrow();
    }

    CellValue restated(String indicator, String organisation, String period, LocalDate on) {
        Indicator of = indicator(indicator);
        Period in = Period.parse(period).orElseThrow();
        return figures.find(Question.of(of, in).restatedOn(on), of, OrgCode.of(organisation), in)
                .orElseThrow();
    }

    /** As people read it; {@code none} and {@code missing} where there is no value. */
    static String told(CellValue value) {
        return value.reading()
                .value()
                .map(amount -> amount.toPlainString())
                .orElseGet(() -> value.figure().isPresent() ? "none" : "missing");
    }

    @Override
    public void close() {
        fixture.close();
    }
}
