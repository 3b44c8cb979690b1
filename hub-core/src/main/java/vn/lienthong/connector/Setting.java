package vn.lienthong.connector;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * One key of a connection file.
 *
 * @param key kebab-case
 * @param meaning one English sentence, printed in the generated documentation
 * @param byDefault used when the file is silent; empty means that the key must be given
 * @param secret then the file names an environment variable or a file, never the value: {@code ${env:NAME}} or
 *     {@code ${file:path}}
 */
public record Setting<T>(
        String key, Class<T> type, String meaning, Optional<T> byDefault, boolean secret, Function<String, T> parse) {

    public static Setting<String> text(String key, String meaning) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), false, Function.identity());
    }

    public static Setting<String> secret(String key, String meaning) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), true, Function.identity());
    }

    public static Setting<Integer> number(String key, String meaning) {
        return new Setting<>(key, Integer.class, meaning, Optional.empty(), false, Integer::valueOf);
    }

    public static Setting<Boolean> flag(String key, String meaning) {
        return new Setting<>(key, Boolean.class, meaning, Optional.empty(), false, Setting::strictBoolean);
    }

    public static Setting<Duration> duration(String key, String meaning) {
        return new Setting<>(key, Duration.class, meaning, Optional.empty(), false, Durations::parse);
    }

    public static Setting<URI> address(String key, String meaning) {
        return new Setting<>(key, URI.class, meaning, Optional.empty(), false, URI::create);
    }

    public static <E extends Enum<E>> Setting<E> oneOf(String key, Class<E> type, String meaning) {
        return new Setting<>(
                key,
                type,
                meaning,
                Optional.empty(),
                false,
                text -> Enum.valueOf(
                        type, text.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
    }

    public Setting<T> or(T value) {
        return new Setting<>(key, type, meaning, Optional.of(value), secret, parse);
    }

    private static Boolean strictBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false expected");
        };
    }
}
