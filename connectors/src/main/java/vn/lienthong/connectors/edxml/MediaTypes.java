package vn.lienthong.connectors.edxml;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What bytes are, by their beginning and, where several kinds begin alike, by the file's name. */
final class MediaTypes {
    static final String ZIP = "application/zip";
    /** So many bytes of the beginning tell. */
    static final int TELLING = 8;

    private static final Map<String, String> BY_BEGINNING = Map.of(
            "25504446", "application/pdf",
            "89504e47", "image/png",
            "ffd8ff", "image/jpeg",
            "49492a00", "image/tiff",
            "4d4d002a", "image/tiff",
            "7b5c727466", "application/rtf",
            "3c3f786d6c", "application/xml");
    private static final Map<String, String> ZIPPED = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");
    private static final Map<String, String> COMPOUND = Map.of(
            "doc", "application/msword",
            "xls", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint");
    private static final String UNKNOWN = "application/octet-stream";

    private MediaTypes() {}

    /** By content; where that says nothing, as declared. */
    static String of(byte[] beginning, String name, String declared) {
        String hex = HexFormat.of().formatHex(beginning);
        if (isZip(beginning)) {
            return ZIPPED.getOrDefault(ending(name), ZIP);
        }
        if (hex.startsWith("d0cf11e0")) {
            return COMPOUND.getOrDefault(ending(name), "application/x-ole-storage");
        }
        Optional<String> told = BY_BEGINNING.entrySet().stream()
                .filter(known -> hex.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return told.orElse(declared.isBlank() ? UNKNOWN : declared);
    }

    static boolean isZip(byte[] beginning) {
        return new String(beginning, StandardCharsets.ISO_8859_1).startsWith("PK\u0003\u0004");
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
