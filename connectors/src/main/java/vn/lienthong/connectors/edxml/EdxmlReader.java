package vn.lienthong.connectors.edxml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Contents;
import vn.lienthong.model.ContentHash;
import vn.lienthong.wire.StrictRecords;

/**
 * Reads a package as producers really write it (domain section 1.2): by local names, in any order, with either form of
 * dates and content ids. Files stream into the store; header and manifest alone are held in memory.
 */
public final class EdxmlReader {
    private final StrictRecords records = new StrictRecords();

    /**
     * Reads to the end of the package.
     *
     * @param original hash of the package, where it is kept as a whole
     * @throws IOException when stream or store fail; what is wrong with the package is in the reading
     */
    public EdxmlReading read(InputStream in, Contents contents, Optional<ContentHash> original) throws IOException {
        Deviations deviations = new Deviations();
        Findings findings = new Findings();
        try {
            PackageParts parts = PackageParts.read(in, contents, deviations);
            return message(parts, original, findings, deviations);
        } catch (Broken broken) {
            findings.add(broken.problem());
            return new EdxmlReading(Optional.empty(), findings.list(), deviations.list());
        }
    }

    private EdxmlReading message(
            PackageParts parts, Optional<ContentHash> original, Findings findings, Deviations deviations) {
        boolean status = HeaderToStatus.isStatus(parts.header());
        ObjectNode fields = status
                ? HeaderToStatus.fields(parts.header(), findings, deviations)
                : document(parts, original, findings, deviations);
        StrictRecords.Reading reading =
                records.read("vn.lienthong." + (status ? "document-status" : "official-document") + ".v1", fields);
        reading.problems().forEach(findings::translated);
        boolean sound = findings.list().isEmpty();
        return new EdxmlReading(sound ? reading.message() : Optional.empty(), findings.list(), deviations.list());
    }

    private static ObjectNode document(
            PackageParts parts, Optional<ContentHash> original, Findings findings, Deviations deviations) {
        ObjectNode fields = new HeaderToDocument(findings, deviations).fields(parts.header(), parts.trace());
        List<Attached> files = parts.files();
        new Manifest(findings, deviations).join(parts.manifest(), files, fields);
        original.ifPresent(hash -> fields.put("original", hash.value()));
        return fields;
    }
}
