package vn.lienthong.connectors.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * Where records of a service stand: by their key, or by a digest of their content. Never by their number: another record
 * has the same one tomorrow, and would seem to be this one corrected.
 *
 * @param key fields that name a record; none where they would tell who it is about
 */
public record RecordPlaces(String source, List<String> key) {
    /** For every connector whose records have a key. */
    public static final Setting<Boolean> KEY_IS_PERSONAL = Setting.flag(
                    "key-is-personal",
                    "Whether the key holds personal data; then a record that was set aside is named by a digest of its content, and a corrected one does not settle it by itself.")
            .or(false);

    private static final int SHOWN = 6;

    public RecordPlaces {
        key = List.copyOf(key);
    }

    /** By the key, unless the connection's file says that it is personal. */
    public static RecordPlaces of(String source, List<String> key, Settings settings) {
        return new RecordPlaces(source, settings.get(KEY_IS_PERSONAL) ? List.of() : key);
    }

    /** The place of a record; {@code near} helps to find one without a key. */
    public Place of(Map<String, String> columns, String near) {
        boolean named = !key.isEmpty()
                && key.stream().noneMatch(name -> columns.getOrDefault(name, "").isBlank());
        if (named) {
            return new Place(
                    source,
                    key.stream()
                            .map(name -> name + "=" + columns.getOrDefault(name, ""))
                            .collect(Collectors.joining(", ")));
        }
        return new Place(source, (near.isEmpty() ? "" : near + ", ") + "content " + digest(columns));
    }

    private static String digest(Map<String, String> columns) {
        try {
            byte[] content = columns.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
