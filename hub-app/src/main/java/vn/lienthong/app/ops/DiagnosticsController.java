package vn.lienthong.app.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bundle that goes to the hub's makers with a report of a defect. */
@RestController
class DiagnosticsController {
    private static final String ZIP = "application/zip";

    private final Diagnostics diagnostics;
    private final ObjectMapper json;
    private final Viewer viewer;

    DiagnosticsController(Diagnostics diagnostics, ObjectMapper json, Viewer viewer) {
        this.diagnostics = diagnostics;
        this.json = json;
        this.viewer = viewer;
    }

    @GetMapping(path = "/api/v1/ops/diagnostics", produces = ZIP)
    @Operation(
            summary =
                    "States, counts, codes and threads of the node that is asked, as a ZIP: no content of a message, no key, no"
                            + " setting's value, nothing that people wrote")
    ResponseEntity<byte[]> bundle() throws IOException {
        viewer.requireWatcherOfEverything();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Object> part : diagnostics.collect().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey() + ".json"));
                zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(part.getValue()));
                zip.closeEntry();
            }
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lien-thong-diagnostics.zip\"")
                .body(bytes.toByteArray());
    }
}
