package vn.lienthong.bench.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes dossier events of one fixed length (about 1.2 KB) by patching digits into a prepared text, so that the sender
 * costs next to nothing.
 *
 * <p>Key {@code k} always comes from source {@code k mod 32 + 1}, so each event has exactly one receiver.
 */
public final class EventTemplate {
    /** How many sources there are, and as many receivers. */
    public static final int UNITS = 32;

    private final byte[] text;
    private final int[] runs;
    private final int[] keys;
    private final int[] sequences;
    private final int[] units;

    private EventTemplate(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.runs = places("RRR");
        this.keys = places("KKKKK");
        this.sequences = places("SSSSSSS");
        this.units = places("UU");
    }

    /** The event with {@code head} before it, as one request. */
    public static EventTemplate withHead(String headBeforeLength) {
        String body = body();
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return new EventTemplate(headBeforeLength + "Content-Length: " + length + "\r\n\r\n" + body);
    }

    /** The event alone. */
    public static EventTemplate bodyOnly() {
        return new EventTemplate(body());
    }

    public int length() {
        return text.length;
    }

    /** The event as bytes of its own. */
    public byte[] write(EventId id) {
        byte[] copy = text.clone();
        put(copy, runs, 3, id.run());
        put(copy, keys, 5, id.key());
        put(copy, sequences, 7, id.sequence());
        put(copy, units, 2, id.key() % UNITS + 1);
        return copy;
    }

    private static String body() {
        try (InputStream in = Objects.requireNonNull(EventTemplate.class.getResourceAsStream("/event.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("event.json is not readable", e);
        }
    }

    private int[] places(String mark) {
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        List<Integer> found = new ArrayList<>();
        for (int at = latin.indexOf(mark); at >= 0; at = latin.indexOf(mark, at + mark.length())) {
            found.add(at);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void put(byte[] bytes, int[] places, int digits, int value) {
        for (int place : places) {
            int rest = value;
            for (int i = place + digits - 1; i >= place; i--) {
                bytes[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
    }
}
