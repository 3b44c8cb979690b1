package vn.lienthong.bench.join;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Pull;
import vn.lienthong.connectors.folder.FolderConnector;
import vn.lienthong.connectors.table.TableConnector;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;

/** A folder of connection files as an agency writes them, around one drop folder. */
record Installation(Path config, Path drop) {
    private static final Map<String, Connector> KINDS =
            Map.of("folder", new FolderConnector(), "table", new TableConnector());
    private static final String MAPPING = """
            mapping:
              type: dossier
              fields:
                number: MaHS
                procedure.code: {column: ThuTuc, codes: {HT-01: "1.001193.000.00.00.H44", HT-02: "1.000656.000.00.00.H44"}}
                procedure.name: {column: ThuTuc, codes: {HT-01: Đăng ký khai sinh, HT-02: Đăng ký khai tử}}
                procedure.fieldCode: {constant: G15-TP04}
                procedure.fieldName: {constant: Hộ tịch}
                channel: {constant: IN_PERSON}
                applicant.kind: {constant: CITIZEN}
                applicant.name: HoTen
                timing.receivedAt: {column: NgayNhan, date: ["dd/MM/yyyy HH:mm"], zone: "+07:00"}
                status: {column: TT, codes: {"2": IN_PROCESS, "9": COMPLETED}}
                offices.intake: {constant: H44.05}
                offices.competent: {constant: H44.05}
                flags.digitised: {constant: "false"}
                flags.verifiedByVneid: {constant: "false"}
                flags.onlinePayment: {constant: NONE}
            """;

    Installation(Path folder) throws IOException {
        this(Files.createDirectory(folder.resolve("config")), Files.createDirectory(folder.resolve("drop")));
        Files.createDirectory(config.resolve("connections"));
        Files.writeString(
                config.resolve("organisations.yaml"), "- {code: [H44.05], name: Sở Nội vụ, kind: DEPARTMENT}\n");
        Files.writeString(config.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(config.resolve("clients.yaml"), "[]\n");
        connect("folder", "{path: \"" + drop + "\", delimiter: \";\"}");
    }

    Pull folder() {
        return pull("folder");
    }

    Pull table(String url) throws IOException {
        connect(
                "table",
                "{url: \"" + url + "\", table: ho_so, key: MaHS, watermark: so, user: postgres,"
                        + " password: \"${env:BENCH}\"}");
        return pull("table");
    }

    Mapping mapping() {
        return connection("folder").mapping().orElseThrow();
    }

    Reading read(Pull pull) {
        Reading reading = new Reading(mapping(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        reading.readOn(pull);
        return reading;
    }

    private void connect(String kind, String settings) throws IOException {
        Files.writeString(
                config.resolve("connections/" + kind + ".yaml"),
                "connector: " + kind + "\ntitle: Đo\nowner: H44.05\nsettings: " + settings + "\n" + MAPPING);
    }

    private Pull pull(String kind) {
        ConnectionConfig connection = connection(kind);
        return connection.connector().open(connection.settings()).pulls().get(0);
    }

    private ConnectionConfig connection(String kind) {
        return Configuration.load(config, KINDS, name -> Optional.of("embedded"))
                .getConnection(kind);
    }
}
