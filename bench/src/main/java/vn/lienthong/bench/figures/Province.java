package vn.lienthong.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.registry.Configuration;
import vn.lienthong.testkit.ledger.LedgerFixture;

/** Invented offices, indicators and dossiers of one year; the dossiers are made by PostgreSQL itself, as versions of records. */
record Province(int dossiers, int organisations, int indicators) {
    static final int YEAR = 2026;
    static final List<Period> MONTHS = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> new Period(YEAR, PeriodKind.MONTH, month))
            .toList();
    private static final long NOW = Long.MAX_VALUE;
    private static final String RECORD = """
            insert into dossier_record (key, since, before, intake, competent, procedure, submitted, received, due, said_end,
                                        waited, status, channel, online_payment, digitised, vneid, supplements, result_files,
                                        papers, papers_digitised, papers_reused, papers_from_store, databases)
            select 'H90.1-' || n, p, %3$d, o, o, 'TT', r, r, r + interval '5 days', null, interval '0',
                   (%4$s)[1 + h %% %5$d], (%6$s)[1 + h / 16 %% %7$d], (%8$s)[1 + h / 64 %% %9$d],
                   h / 512 %% 2 = 0, h / 1024 %% 2 = 0, 0, h %% 2, 3, 2, 1, 0, 0
              from (select n, p, h, 'H90.' || (101 + h / 2048 %% %2$d) as o,
                           timestamptz '2026-01-01 00:00:00+07' + (h %% 31000) * interval '1000 seconds' as r
                      from (%1$s) as k (n, p)
                     cross join lateral (select hashint8(n * 7919 + p) & 2147483647 as h) as q) as d
            """;

    /** The province itself is the first. */
    static String office(int number) {
        return number == 0 ? "H90" : "H90." + (100 + number);
    }

    /** Every combination of some facts is an indicator, as far as there are so many. */
    List<Condition> conditions() {
        List<Condition> all = new ArrayList<>();
        for (DossierStatus status : DossierStatus.values()) {
            for (Dossier.Channel channel : Dossier.Channel.values()) {
                for (Dossier.OnlinePayment payment : Dossier.OnlinePayment.values()) {
                    for (int flags = 0; flags < 4; flags++) {
                        all.add(new Condition(
                                all.size(),
                                status.name(),
                                channel.name(),
                                payment.name(),
                                Map.of("digitised", flags % 2 == 0, "vneid", flags / 2 == 0)));
                    }
                }
            }
        }
        return all.subList(0, Math.min(indicators, all.size()));
    }

    Configuration configuration(Path folder) throws IOException {
        StringBuilder offices = new StringBuilder("- {code: [H90], name: Tỉnh mẫu, kind: PROVINCE}\n");
        for (int i = 1; i < organisations; i++) {
            offices.append("- {code: [%s], name: Xã %d, kind: COMMUNE, parent: H90}%n".formatted(office(i), i));
        }
        write(folder, "organisations.yaml", offices.toString());
        write(folder, "subscriptions.yaml", "[]\n");
        write(folder, "clients.yaml", "[]\n");
        for (Condition each : conditions()) {
            write(folder, "indicators/" + each.code() + ".yaml", each.definition());
        }
        Files.createDirectories(folder.resolve("connections"));
        return Configuration.load(folder, Map.of(), name -> Optional.empty());
    }

    void fill(LedgerFixture node) {
        int portion = 100_000;
        for (int from = 0; from < dossiers; from += portion) {
            int until = Math.min(dossiers, from + portion);
            node.execute(record("select n, n from generate_series(" + (from + 1) + ", " + until + ") as n"));
        }
        node.execute("update record_cursor set position = " + dossiers);
        node.execute("vacuum analyze dossier_record");
    }

    /** The first ones are told anew, for other offices, months and states. */
    void change(LedgerFixture node, int many) {
        node.execute("update dossier_record set before = " + dossiers + " + since where since <= " + many);
        node.execute(record("select n, n + " + dossiers + " from generate_series(1, " + many + ") as n"));
        node.execute("update record_cursor set position = " + (dossiers + many));
    }

    private String record(String keys) {
        return RECORD.formatted(
                keys,
                Math.max(1, organisations - 1),
                NOW,
                words(DossierStatus.values()),
                DossierStatus.values().length,
                words(Dossier.Channel.values()),
                Dossier.Channel.values().length,
                words(Dossier.OnlinePayment.values()),
                Dossier.OnlinePayment.values().length);
    }

    private static String words(Enum<?>[] words) {
        List<String> quoted = new ArrayList<>();
        for (Enum<?> word : words) {
            quoted.add("'" + word.name() + "'");
        }
        return "array[" + String.join(", ", quoted) + "]";
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Override
    public String toString() {
        return "%,d dossiers, %d organisations, %d indicators, 12 months"
                .formatted(dossiers, organisations, conditions().size());
    }

    /**
     * What one indicator counts.
     *
     * @param flags facts that are or are not so
     */
    record Condition(int number, String status, String channel, String payment, Map<String, Boolean> flags) {
        String code() {
            return "B.%03d".formatted(number);
        }

        String definition() {
            return """
                    code: %s
                    version: 1
                    name: {vi: Mẫu, en: Sample}
                    unit: "%%"
                    basis: Mẫu
                    value: {type: RATIO, decimals: 2}
                    calendar: CALENDAR
                    aggregation: RATIO_OF_SUMS
                    validFrom: 2020-01-01
                    source:
                      rule:
                        over: DOSSIERS
                        organisation: competent
                        period: received
                        numerator:
                          where:
                            - {fact: status, is: %s}
                            - {fact: channel, is: %s}
                            - {fact: online-payment, is: %s}
                            - {fact: vneid, is: %s}
                            - {fact: digitised, is: %s}
                        denominator: {}
                    examples:
                      - {numerator: 1, denominator: 4, value: 25}
                    """.formatted(code(), status, channel, payment, flags.get("vneid"), flags.get("digitised"));
        }

        String sql() {
            return "status = '%s' and channel = '%s' and online_payment = '%s' and vneid = %s and digitised = %s"
                    .formatted(status, channel, payment, flags.get("vneid"), flags.get("digitised"));
        }
    }
}
