package vn.lienthong.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Organisation;

/** An organisation of the registry as shared data. */
final class OrganisationFields {
    private OrganisationFields() {}

    static Map<String, @Nullable Object> of(Organisation organisation) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("code", organisation.code().value());
        fields.put("from", day(organisation.validity().from()));
        fields.put("until", day(organisation.validity().until()));
        fields.put("name", organisation.name());
        fields.put("kind", organisation.kind().name());
        fields.put("parent", organisation.parent().map(OrgCode::value).orElse(null));
        fields.put("aliases", aliases(organisation));
        return fields;
    }

    private static List<String> aliases(Organisation organisation) {
        List<String> codes =
                organisation.codes().stream().skip(1).map(OrgCode::value).toList();
        List<String> confirmed = organisation.aliases().stream()
                .filter(alias -> alias.confidence() == Organisation.Confidence.CONFIRMED)
                .map(alias -> alias.code().value())
                .toList();
        return Stream.concat(codes.stream(), confirmed.stream()).toList();
    }

    private static @Nullable String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
    }

    /** The same rows have the same digest. */
    static String digest(List<Map<String, @Nullable Object>> rows) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(rows.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
