package vn.lienthong.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.indicator.Amounts;
import vn.lienthong.indicator.Fact;
import vn.lienthong.indicator.OrgLines;
import vn.lienthong.indicator.Records;
import vn.lienthong.indicator.Rule;
import vn.lienthong.indicator.Tally;
import vn.lienthong.indicator.Window;

/**
 * What the measures of rules come to. Those over moments are kept by organisation and piece of a month and brought up to
 * date by what changed since: what a version counts is added, what the one before it counted is taken off. Stocks, and
 * whatever is asked of the past, are counted when they are asked for, by the same statements.
 */
public final class Tallies {
    private static final String KEEP = "insert into tally (text) select unnest(?) on conflict (text) do nothing";
    private static final String LOCK =
            "select no, text, position from tally where text = any(?) order by no for update";
    private static final String FORGET = "delete from tally where text <> all(?)";
    private static final String PUT = "insert into tally_piece (tally, org, day, amount) %s"
            + " on conflict (tally, org, day) do update set amount = tally_piece.amount + excluded.amount";

    private static final String DOCUMENTS = "select distinct a.code, f.issued_on from document_fact f"
            + " cross join lateral unnest(f.receivers || f.issuer) as a(code) where f.change > %d";

    private final Database writing;
    private final Database reading;
    private final CurrentRecords records;

    Tallies(Database writing, Database reading, CurrentRecords records) {
        this.writing = writing;
        this.reading = reading;
        this.records = records;
    }

    /**
     * Counts what has changed since the last time; a tally that is new counts everything, one that nobody wants any more is
     * forgotten.
     *
     * @param registryDays every day on which an organisation begins or ends
     * @return the position that all are at
     */
    public long refresh(Collection<Tally> wanted, Collection<LocalDate> registryDays) {
        Pieces pieces = Pieces.of(registryDays);
        Map<String, Tally> byText = kept(wanted, pieces);
        Database.ArrayOf texts = new Database.ArrayOf("text", byText.keySet().toArray());
        return writing.inTransaction(c -> {
            Database.update(c, KEEP, texts);
            Database.update(c, FORGET, texts);
            List<Kept> kept = Database.query(
                    c,
                    LOCK,
                    r -> new Kept(r.getInt(1), Objects.requireNonNull(byText.get(r.getString(2))), r.getLong(3)),
                    texts);
            long to = Database.query(c, "select position from record_cursor", r -> r.getLong(1))
                    .get(0);
            for (List<Kept> group : kept.stream()
                    .filter(each -> each.position < to)
                    .collect(Collectors.groupingBy(Kept::together, LinkedHashMap::new, Collectors.toList()))
                    .values()) {
                Database.update(c, PUT.formatted(changes(group, pieces, group.get(0).position, to)));
            }
            Database.update(c, "update tally set position = ? where text = any(?)", to, texts);
            return to;
        });
    }

    /**
     * What the tallies come to now, or at a position of the past.
     *
     * @param position {@link Long#MAX_VALUE} for what was counted last
     */
    public Amounts amounts(Collection<Tally> asked, OrgLines organisations, Collection<Window> windows, long position) {
        Pieces pieces = Pieces.of(organisations.days());
        List<Window> inOrder = List.copyOf(windows);
        Amounts amounts = new Amounts();
        reading.inTransaction(c -> {
            RollUp roll = new RollUp(c, inOrder, organisations);
            List<Tally> flows = asked.stream()
                    .filter(t -> t.moment().isPresent())
                    .distinct()
                    .toList();
            if (position == Long.MAX_VALUE) {
                roll.kept(kept(flows, pieces), amounts);
            } else {
                for (List<Kept> group : numbered(flows, 0).values()) {
                    roll.pieces(group, changes(group, pieces, 0, position), amounts);
                }
            }
            List<Tally> stocks =
                    asked.stream().filter(t -> t.moment().isEmpty()).distinct().toList();
            for (List<Kept> group : numbered(stocks, 0).values()) {
                if (group.get(0).tally.over() == Records.AGENCIES) {
                    roll.agencies(group, position, amounts);
                } else {
                    roll.stock(group, Math.min(position, records.position()), amounts);
                }
            }
            return true;
        });
        return amounts;
    }

    /**
     * Where tallies count something else now than at an earlier moment.
     *
     * @param registryDays as they were given to {@link #refresh}
     * @param to the position that {@link #refresh} said
     */
    public List<Touched> touched(Collection<Tally> asked, Collection<LocalDate> registryDays, Counted since, long to) {
        Pieces pieces = Pieces.of(registryDays);
        List<Tally> all = asked.stream().distinct().toList();
        List<Touched> touched = new ArrayList<>();
        for (List<Kept> group : numbered(all, 0).values()) {
            Together together = group.get(0).together();
            if (together.moment.isPresent()) {
                touched.addAll(reading.query(
                        changes(group, pieces, since.position, to),
                        r -> new Touched(
                                all.get(r.getInt(1)), r.getString(2), Optional.of(r.getObject(3, LocalDate.class)))));
            } else {
                String sql = together.over == Records.AGENCIES
                        ? DOCUMENTS.formatted(since.documents)
                        : stockChanges(together, since.position, to);
                reading.query(sql, r -> new Place(r.getString(1), Optional.ofNullable(r.getObject(2, LocalDate.class))))
                        .forEach(place -> group.forEach(
                                each -> touched.add(new Touched(each.tally, place.organisation, place.day))));
            }
        }
        return touched;
    }

    private static String stockChanges(Together together, long from, long to) {
        return ("select distinct %s, null::date from %s x where x.since > %3$d and x.since <= %4$d"
                        + " or x.before > %3$d and x.before <= %4$d")
                .formatted(RuleSql.column(together.organisation), RuleSql.table(together.over), from, to);
    }

    /** Number of the last change to what is known of a document. */
    public long lastDocumentChange() {
        return reading.query("select coalesce(max(change), 0) from document_fact", r -> r.getLong(1))
                .get(0);
    }

    /**
     * Up to where figures are counted.
     *
     * @param position of messages
     * @param documents number of the last change to what is known of a document
     */
    public record Counted(long position, long documents) {}

    private record Place(String organisation, Optional<LocalDate> day) {}

    /**
     * A tally counts something else under a code.
     *
     * @param day first day of the piece of a month, or day of a document; empty for a stock, which may differ on every day
     */
    public record Touched(Tally tally, String organisation, Optional<LocalDate> day) {}

    /**
     * Records behind a figure of one unit, at most {@code limit}, in the order of their keys.
     *
     * @param organisations with the lines of the unit only
     */
    public List<CountedRow> rows(Rule rule, Window window, OrgLines organisations, long position, int limit) {
        long known = Math.min(position, records.position());
        return reading.inTransaction(c -> new RollUp(c, List.of(window), organisations)
                .rows(Tally.numerator(rule), Tally.denominator(rule), known, limit));
    }

    private static Map<String, Tally> kept(Collection<Tally> wanted, Pieces pieces) {
        Map<String, Tally> byText = new LinkedHashMap<>();
        wanted.stream()
                .filter(tally -> tally.moment().isPresent())
                .forEach(tally -> byText.putIfAbsent(tally.told() + pieces.told(), tally));
        return byText;
    }

    private static Map<Together, List<Kept>> numbered(List<Tally> tallies, long position) {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            kept.add(new Kept(i, tallies.get(i), position));
        }
        return kept.stream().collect(Collectors.groupingBy(Kept::together, LinkedHashMap::new, Collectors.toList()));
    }

    /** By how much each tally of a group, by organisation and piece, differs between two positions: one look at the versions. */
    private static String changes(List<Kept> group, Pieces pieces, long from, long to) {
        Together together = group.get(0).together();
        Fact moment = together.moment.orElseThrow();
        String sums = Kept.sums(group, "x.sign * ");
        return """
                select v.tally, g.org, g.day, v.amount
                  from (select x.org, x.day, %s
                          from (select x.*, %s as org, %s as day, case when x.before > %d then 1 else -1 end as sign
                                  from %s x
                                 where %s is not null
                                   and (x.since > %d and x.since <= %d and x.before > %d
                                        or x.since <= %d and x.before > %d and x.before <= %d)) x
                         group by x.org, x.day) g
                 cross join lateral (values %s) v(tally, amount)
                 where v.amount <> 0
                """.formatted(
                        sums,
                        RuleSql.column(together.organisation),
                        pieces.firstDay(moment),
                        to,
                        RuleSql.table(together.over),
                        RuleSql.column(moment),
                        from,
                        to,
                        to,
                        from,
                        from,
                        to,
                        Kept.values(group));
    }

    /** Tallies that one look at the records counts together. */
    record Together(Records over, Fact organisation, Optional<Fact> moment, long position) {}

    /** A tally under its number. */
    record Kept(int no, Tally tally, long position) {
        Together together() {
            return new Together(tally.over(), tally.organisation(), tally.moment(), position);
        }

        static String sums(List<Kept> group, String sign) {
            return group.stream()
                    .map(each -> "coalesce(sum(" + sign
                            + RuleSql.amount(each.tally.measure()) + ") filter (where "
                            + RuleSql.where(each.tally.measure()) + "), 0)::numeric as a" + each.no)
                    .collect(Collectors.joining(", "));
        }

        static String values(List<Kept> group) {
            return group.stream()
                    .map(each -> "(" + each.no + ", g.a" + each.no + ")")
                    .collect(Collectors.joining(", "));
        }
    }
}
