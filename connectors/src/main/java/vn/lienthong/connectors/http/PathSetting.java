package vn.lienthong.connectors.http;

import java.util.Optional;
import vn.lienthong.connector.Setting;

/** A setting that holds a path below the base address. */
public final class PathSetting {

    private PathSetting() {}

    public static Setting<String> of(String key, String meaning) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), false, PathSetting::checked);
    }

    private static String checked(String path) {
        if (!path.startsWith("/") || path.chars().anyMatch(c -> c <= 0x20 || c >= 0x7f)) {
            throw new IllegalArgumentException("a path that begins with / and has no blanks expected");
        }
        return path;
    }
}
