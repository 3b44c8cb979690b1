package vn.lienthong.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.Dossier;
import vn.lienthong.registry.Configuration;

/** An installation with one connection whose mapping is changed field by field, and a right row for it. */
final class JoinedTable {
    private final Path folder;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> row = new LinkedHashMap<>();
    private String id = "";

    JoinedTable(Path folder) {
        this.folder = folder;
        write("organisations.yaml", "- {code: [H44.05], name: Sở Nội vụ, kind: DEPARTMENT}\n");
        write("subscriptions.yaml", "[]\n");
        write("clients.yaml", "[]\n");
        field("number", "MaHS");
        field("procedure.code", "MaTTHC");
        field("procedure.name", "{constant: Thủ tục mẫu}");
        field("procedure.fieldCode", "{constant: G09-NV01}");
        field("procedure.fieldName", "{constant: Lĩnh vực mẫu}");
        field("channel", "{constant: ONLINE}");
        field("applicant.kind", "{constant: CITIZEN}");
        field("applicant.name", "HoTen");
        field("timing.receivedAt", "{column: NgayNhan, date: [dd/MM/yyyy HH:mm, dd/MM/yyyy]}");
        field("status", "{constant: RECEIVED}");
        field("offices.intake", "{constant: H44.05}");
        field("offices.competent", "{constant: H44.05}");
        field("flags.digitised", "{constant: false}");
        field("flags.verifiedByVneid", "{constant: false}");
        field("flags.onlinePayment", "{constant: NONE}");
        with("MaHS", "H44.05-260305-0007");
        with("MaTTHC", "1.003560");
        with("HoTen", "Phạm Thị Mẫu");
        with("NgayNhan", "05/03/2026 08:20");
    }

    JoinedTable field(String path, String rule) {
        fields.put(path, rule);
        return this;
    }

    JoinedTable with(String column, String text) {
        row.put(column, text);
        return this;
    }

    JoinedTable without(String column) {
        row.remove(column);
        return this;
    }

    JoinedTable identifiedBy(String columns) {
        id = "  id: " + columns + "\n";
        return this;
    }

    JoinedTable write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mapping mapping() {
        StringBuilder file = new StringBuilder("""
                connector: table
                title: Bảng hồ sơ cũ
                owner: H44.05
                mapping:
                  type: dossier
                """);
        file.append(id).append("  fields:\n");
        fields.forEach((path, rule) ->
                file.append("    ").append(path).append(": ").append(rule).append('\n'));
        write("connections/bang-cu.yaml", file.toString());
        return Configuration.load(folder, Map.of("table", new Table()), name -> Optional.empty())
                .getConnection("bang-cu")
                .mapping()
                .orElseThrow();
    }

    Row row() {
        return new Row(new Place("ho_so", "line 2"), row);
    }

    Mapped map() {
        return mapping().map(row());
    }

    Dossier dossier() {
        Mapped mapped = map();
        if (mapped.incoming().isEmpty()) {
            throw new AssertionError("not a message: " + mapped.problems());
        }
        return (Dossier) mapped.incoming().get().message();
    }

    /** {@code path reason} of each problem. */
    List<String> problems() {
        List<String> said = new ArrayList<>();
        for (FieldProblem problem : map().problems()) {
            said.add(problem.path() + " " + problem.reason());
        }
        return said;
    }

    List<String> rules(String field) {
        return map().touches().stream()
                .filter(touch -> touch.field().equals(field))
                .findFirst()
                .orElseThrow()
                .rules();
    }

    private record Table() implements Connector {
        @Override
        public String id() {
            return "table";
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public Ports open(Settings settings) {
            return Ports.of(new Sink<?>[0]);
        }
    }
}
