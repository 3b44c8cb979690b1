package vn.lienthong.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.SharedRow;
import vn.lienthong.ledger.SharedRows;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Organisations;
import vn.lienthong.registry.SharedData;
import vn.lienthong.registry.Sharing;

/** Gives shared data to those that were granted it, and open data. */
public final class SharedDesk {
    /** Where everything begins. */
    public static final String START = "0";

    private static final int PORTION = 1_000;

    private final SharedRows rows;
    private final Supplier<Configuration> configuration;
    private final Clock clock;

    public SharedDesk(SharedRows rows, Supplier<Configuration> configuration, Clock clock) {
        this.rows = rows;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** What a client may have. */
    public List<Sharing.Grant> grants(Client client) {
        return configuration.get().sharing().grantsOf(client.id());
    }

    /**
     * What has changed.
     *
     * @param since where the page before said to go on from, {@link #START} for everything
     * @param limit how many changes are looked at
     * @throws HubFailure {@code FORBIDDEN} when nothing of it was granted, {@code REQUEST_INVALID} for another's {@code since}
     */
    public SharedPage page(Client client, SharedData data, String since, int limit) {
        Sharing.Grant grant = configuration
                .get()
                .sharing()
                .findGrant(client.id(), data)
                .orElseThrow(() -> new HubFailure(
                        FailureCode.FORBIDDEN,
                        List.of(FieldProblem.of("", "data_not_shared", "expected", words(client)))));
        if (data == SharedData.ORGANISATIONS) {
            return organisations(grant, since);
        }
        long after = position(since, data);
        List<SharedRow> read = read(data, after, limit);
        LocalDate today = today();
        List<Map<String, @Nullable Object>> given = new ArrayList<>();
        read.forEach(row -> shown(row, grant, today).ifPresent(given::add));
        long next = read.isEmpty() ? after : read.get(read.size() - 1).position();
        return new SharedPage(data, grant.fields(), given, Long.toString(next), read.size() == limit);
    }

    /**
     * All rows of the open data, one after the other.
     *
     * @throws HubFailure {@code NOT_FOUND} when this kind is not given to everybody
     */
    public OpenData open(SharedData data) {
        List<String> fields = Optional.ofNullable(
                        configuration.get().sharing().openData().get(data))
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "open data " + data.word())));
        return new OpenData(fields, to -> all(data, row -> to.accept(only(row, fields))));
    }

    /**
     * An export.
     *
     * @param each gives its rows to whoever writes them
     */
    public record OpenData(List<String> fields, Consumer<Consumer<Map<String, @Nullable Object>>> each) {}

    private void all(SharedData data, Consumer<Map<String, @Nullable Object>> to) {
        if (data == SharedData.ORGANISATIONS) {
            configuration.get().organisations().list().forEach(each -> to.accept(OrganisationFields.of(each)));
            return;
        }
        List<SharedRow> read = read(data, 0, PORTION);
        while (!read.isEmpty()) {
            read.forEach(row -> to.accept(row.fields()));
            read = read(data, read.get(read.size() - 1).position(), PORTION);
        }
    }

    private List<SharedRow> read(SharedData data, long after, int limit) {
        return switch (data) {
            case DOSSIERS -> rows.dossiers(after, limit);
            case DOCUMENTS -> rows.documents(after, limit);
            case PROCEDURES -> rows.procedures(after, limit);
            case INDICATORS -> rows.figures(after, limit);
            case ORGANISATIONS -> List.of();
        };
    }

    /** The registry has no positions: it is given whole, or not at all when it is as it was. */
    private SharedPage organisations(Sharing.Grant grant, String since) {
        Organisations all = configuration.get().organisations();
        List<Map<String, @Nullable Object>> given = all.list().stream()
                .filter(each -> isWithin(
                        each.code().value(),
                        grant.organisations(),
                        lastDay(each.validity().until())))
                .map(OrganisationFields::of)
                .map(fields -> only(fields, grant.fields()))
                .toList();
        String now = OrganisationFields.digest(given);
        return new SharedPage(grant.data(), grant.fields(), now.equals(since) ? List.of() : given, now, false);
    }

    private LocalDate lastDay(LocalDate until) {
        LocalDate today = today();
        return until.isAfter(today) ? today : until.minusDays(1);
    }

    /** Empty when it is not theirs; a mark when it was theirs once. */
    private Optional<Map<String, @Nullable Object>> shown(SharedRow row, Sharing.Grant grant, LocalDate today) {
        if (isOneWithin(row.offices(), grant, row.day(), today)) {
            return Optional.of(only(row.fields(), grant.fields()));
        }
        if (isOneWithin(row.former(), grant, row.day(), today)) {
            Map<String, @Nullable Object> gone = only(row.fields(), grant.data().identity());
            gone.put(SharedPage.GONE, true);
            return Optional.of(gone);
        }
        return Optional.empty();
    }

    private boolean isOneWithin(List<String> offices, Sharing.Grant grant, LocalDate day, LocalDate today) {
        return offices.stream()
                .anyMatch(office ->
                        isWithin(office, grant.organisations(), day) || isWithin(office, grant.organisations(), today));
    }

    private boolean isWithin(String office, Set<OrgCode> of, LocalDate day) {
        try {
            return configuration.get().organisations().isWithin(OrgCode.of(office), of, day);
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static Map<String, @Nullable Object> only(Map<String, @Nullable Object> all, List<String> fields) {
        Map<String, @Nullable Object> some = new LinkedHashMap<>();
        fields.forEach(field -> some.put(field, all.get(field)));
        return some;
    }

    /** A ledger that was put back from a backup is behind its readers: they are told, or they would miss what comes now. */
    private long position(String since, SharedData data) {
        if (!since.matches("\\d{1,18}")) {
            throw refused("unknown_value", START + ", next");
        }
        long position = Long.parseLong(since);
        if (position > (data == SharedData.INDICATORS ? rows.lastFigure() : rows.lastMessage())) {
            throw refused("since_ahead", START);
        }
        return position;
    }

    private static HubFailure refused(String reason, String expected) {
        return new HubFailure(
                FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("since", reason, "expected", expected)));
    }

    private String words(Client client) {
        List<String> words =
                grants(client).stream().map(grant -> grant.data().word()).toList();
        return words.isEmpty() ? "–" : String.join(", ", words);
    }

    private LocalDate today() {
        return ProvinceTime.day(clock.instant());
    }
}
