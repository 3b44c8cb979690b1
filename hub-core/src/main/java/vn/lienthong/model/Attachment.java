package vn.lienthong.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of a document: its line of the manifest, and the hash under which its bytes are kept. The bytes are never
 * changed on their way.
 *
 * @param id content id without {@code cid:}
 * @param name file name without any folder, up to 500 characters
 * @param mediaType what the bytes are
 * @param declaredType what the sender said they are, where that differs
 * @param content SHA-256 of the bytes
 * @param size number of bytes
 */
public record Attachment(
        String id,
        String name,
        String mediaType,
        @Nullable String declaredType,
        @Nullable String description,
        ContentHash content,
        long size) {
    private static final Pattern FILE_NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\p{Cc}]*");

    public Attachment {
        id = Text.required("id", id, 200);
        name = Text.required("name", name, 500);
        if (!FILE_NAME.matcher(name).matches()) {
            throw InvalidValue.of("file_name", "expected", "cong-van.pdf").in("name");
        }
        mediaType = Text.required("mediaType", mediaType, 200);
        declaredType = Text.optional("declaredType", declaredType, 200);
        description = Text.optional("description", description, 500);
        Rules.present("content", content);
        size = Rules.count("size", size);
    }
}
