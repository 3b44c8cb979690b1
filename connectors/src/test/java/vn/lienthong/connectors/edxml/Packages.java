package vn.lienthong.connectors.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Contents;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.CanonicalMessage;

/** Packages for tests, read and written. */
final class Packages {
    private Packages() {}

    static String sample(String name) {
        try (@Nullable InputStream in = Packages.class.getResourceAsStream("/edxml/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EdxmlReading read(String xml, Contents contents) {
        return read(xml.getBytes(StandardCharsets.UTF_8), contents);
    }

    static EdxmlReading read(byte[] xml, Contents contents) {
        try {
            return new EdxmlReader().read(new ByteArrayInputStream(xml), contents, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] written(CanonicalMessage message, Contents contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            EdxmlWriter.write(message, contents, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<String> codes(EdxmlReading reading) {
        return reading.problems().stream().map(FieldProblem::path).toList();
    }
}
