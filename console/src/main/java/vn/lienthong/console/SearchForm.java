package vn.lienthong.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Search;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;

/**
 * What stands in the fields of the search page. What cannot be read counts as not filled in.
 *
 * @param q number or key
 * @param connection a receiver or a source
 * @param from province's time, as a browser writes it
 */
record SearchForm(
        @Nullable String q,
        @Nullable String connection,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable Long before) {
    private static final int LONGEST = 200;

    @Override
    public String q() {
        return clean(q);
    }

    @Override
    public String connection() {
        return clean(connection);
    }

    @Override
    public String state() {
        return clean(state);
    }

    @Override
    public String from() {
        return clean(from);
    }

    @Override
    public String to() {
        return clean(to);
    }

    Search.Query query(Configuration configuration) {
        boolean receives = configuration.subscriptions().list().stream()
                .anyMatch(subscription -> subscription.to().equals(connection()));
        return new Search.Query(
                q(),
                receives ? "" : connection(),
                receives ? connection() : "",
                deliveryState(),
                time(from()),
                time(to()),
                Objects.requireNonNullElse(before, Long.MAX_VALUE));
    }

    /** Address of a further page. */
    String link(long next) {
        return UriComponentsBuilder.fromPath("/console/messages")
                .queryParam("q", "{q}")
                .queryParam("connection", "{connection}")
                .queryParam("state", "{state}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("before", next)
                .encode()
                .buildAndExpand(q(), connection(), state(), from(), to())
                .toUriString();
    }

    public boolean isFirst() {
        return before == null;
    }

    private @Nullable DeliveryState deliveryState() {
        return Arrays.stream(DeliveryState.values())
                .filter(known -> known.name().equals(state()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDateTime.parse(text).atZone(ProvinceTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : plain(text);
    }

    /** What a person typed, without what no keyboard gives; PostgreSQL takes no NUL. */
    static String plain(String text) {
        String bare = text.replaceAll("\\p{Cntrl}", "").strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
