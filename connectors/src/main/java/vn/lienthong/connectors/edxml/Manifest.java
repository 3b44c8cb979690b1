package vn.lienthong.connectors.edxml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the lines of the manifest with the files that came, each exactly once. */
final class Manifest {
    private static final String LINE = "edXMLManifest.Reference";
    private static final String FILE = "AttachmentEncoded.Attachment";

    private final Findings findings;
    private final Deviations deviations;

    Manifest(Findings findings, Deviations deviations) {
        this.findings = findings;
        this.deviations = deviations;
    }

    void join(Element manifest, List<Attached> files, ObjectNode document) {
        Map<String, Attached> byId = new LinkedHashMap<>();
        for (Attached file : files) {
            if (file.id().isEmpty()) {
                findings.add("N", FILE + ".ContentId", "missing", Map.of());
            } else if (byId.put(file.id(), file) != null) {
                findings.add("M", FILE + ".ContentId", "attachment_twice", Map.of());
            }
        }
        ArrayNode attachments = document.putArray("attachments");
        findings.comesFrom("/attachments", LINE);
        for (Element line : manifest.all("Reference")) {
            Attached file = byId.remove(idOf(line));
            if (file == null) {
                findings.add("M", LINE + ".ContentId", "attachment_missing", Map.of());
            } else {
                attachments.add(attachment(line, file, "/attachments/" + attachments.size()));
            }
        }
        if (!byId.isEmpty()) {
            findings.add("M", FILE + ".ContentId", "attachment_not_listed", Map.of());
        }
    }

    private static String idOf(Element line) {
        String id = line.textOf("ContentId");
        String href = line.href().isEmpty() ? line.child("ContentId").href() : line.href();
        return Attached.plainId(id.isEmpty() ? href : id);
    }

    private ObjectNode attachment(Element line, Attached file, String pointer) {
        findings.comesFrom(pointer + "/id", LINE + ".ContentId");
        findings.comesFrom(pointer + "/name", LINE + ".AttachmentName");
        findings.comesFrom(pointer + "/declaredType", LINE + ".ContentType");
        findings.comesFrom(pointer + "/description", LINE + ".Description");
        String name = plainName(either(line.textOf("AttachmentName"), file.name()));
        String declared = either(file.type(), line.textOf("ContentType"));
        String detected = MediaTypes.of(file.beginning(), name, declared);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", file.id())
                .put("name", name)
                .put("mediaType", detected);
        if (!declared.isEmpty() && !declared.equals(detected)) {
            deviations.add("media_type");
            json.put("declaredType", declared);
        }
        String description = either(line.textOf("Description"), file.description());
        if (!description.isEmpty()) {
            json.put("description", description);
        }
        return json.put("content", file.kept().hash().value())
                .put("size", file.kept().size());
    }

    /** The file's name without the folders that some programs write before it. */
    private String plainName(String written) {
        int cut = Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\'));
        if (cut >= 0) {
            deviations.add("path_in_name");
        }
        return written.substring(cut + 1);
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
