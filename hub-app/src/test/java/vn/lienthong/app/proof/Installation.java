package vn.lienthong.app.proof;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small installation: one source of dossiers, the portal, a webhook, one sender and one operator. */
final class Installation {
    static final String SOURCE = "mot-cua";
    static final String PORTAL = "cong";
    static final String WEBHOOK = "ioc";
    static final String SECOND = "ioc-hai";
    static final String REPORTS = "bao-cao";
    static final String FOLDER = "xa-mau";
    static final String SENDER = "mot-cua";
    static final String READER = "nguoi-xem";
    static final String OPERATOR = "truc";
    static final String POPULATION = "dan-cu";
    static final String REGISTER = "doanh-nghiep";
    static final String ASKER = "mot-cua-hoi";
    /** Secret of every client and of the portal's account in a proof. */
    static final String SECRET = "demo-only";

    static final String CLERK = "truc-ban";
    static final String GUEST = "nguoi-xem";
    static final String INSPECTOR = "thanh-tra";
    static final String CHIEF = "truong-ca";
    static final String OFFICER = "can-bo";
    static final String LEADER = "lanh-dao";
    static final String STRANGER = "phan-mem";
    static final String EDITOR = "nguoi-sua";
    static final String APPROVER = "nguoi-duyet";
    /** Of every person in a proof. */
    static final String PASSWORD = "demo-only-password";

    private final Path folder;

    private Installation(Path folder) {
        this.folder = folder;
    }

    static Installation in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("connections"));
        Installation made = new Installation(folder);
        made.write("organisations.yaml", """
                - {code: [H44, 000.00.00.H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}
                - {code: [H44.12, 000.00.12.H44], name: Sở mẫu, kind: DEPARTMENT, parent: H44, validFrom: 2020-01-01}
                """);
        made.write("clients.yaml", """
                - {id: %s, title: Một cửa, secret: "${env:DEMO_SECRET}", sources: [%s], rights: [SEND, READ_STATE]}
                - {id: %s, title: Người xem, secret: "${env:DEMO_SECRET}", rights: [READ_STATE]}
                - {id: %s, title: Trực vận hành, secret: "${env:DEMO_SECRET}", rights: [READ_STATE, READ_BODY, RETRY, ADMINISTER]}
                """.formatted(SENDER, SOURCE, READER, OPERATOR));
        made.write("connections/" + SOURCE + ".yaml", """
                connector: one-stop
                title: Một cửa
                owner: H44.12
                settings: {intake-office: H44.12, field-code: G09-NV01, field-name: Lĩnh vực mẫu}
                """);
        made.write("subscriptions.yaml", "[]\n");
        return made;
    }

    Installation withPortal(URI base, int lanes) throws IOException {
        write("connections/" + PORTAL + ".yaml", """
                connector: national-portal
                title: Cổng mô phỏng
                owner: H44
                settings: {base: "%s", username: demo, password: "${env:DEMO_SECRET}", unit: 000.00.00.H44}
                delivery: {lanes: %d, cap: 0, timeout: 4s, probe-every: 1s}
                """.formatted(base, lanes));
        return subscribed(PORTAL);
    }

    Installation withWebhook(URI base, int lanes) throws IOException {
        return withWebhook(WEBHOOK, base, lanes);
    }

    Installation withSecondWebhook(URI base) throws IOException {
        return withWebhook(SECOND, base, 1);
    }

    private Installation withWebhook(String name, URI base, int lanes) throws IOException {
        write("connections/" + name + ".yaml", """
                connector: webhook
                title: Bên nhận mô phỏng
                owner: H44
                settings: {base: "%s", path: /events}
                delivery: {lanes: %d, cap: 0, timeout: 4s, probe-every: 1s}
                promise: {share: 99, within: 5m}
                """.formatted(base, lanes));
        return subscribed(name);
    }

    Installation withFolder(Path drop) throws IOException {
        write("connections/" + FOLDER + ".yaml", """
                connector: folder
                title: Một cửa xã Mẫu
                owner: H44.12
                poll: {every: 1s}
                settings: {path: "%s", files: "*.csv", charset: windows-1252, delimiter: ";", settle: 1s}
                mapping:
                  type: dossier
                  fields:
                    number: MaHS
                    procedure.code: {constant: "1.900001.000.00.00.H44"}
                    procedure.name: {constant: Thủ tục mẫu}
                    procedure.fieldCode: {constant: G09-NV01}
                    procedure.fieldName: {constant: Lĩnh vực mẫu}
                    channel: {constant: IN_PERSON}
                    applicant.kind: {constant: CITIZEN}
                    applicant.name: {column: HoTen, encoding: tcvn3}
                    timing.receivedAt: {column: NgayNhan, date: ["dd/MM/yyyy HH:mm"], zone: "+07:00"}
                    status: {column: TT, codes: {"2": IN_PROCESS, "9": COMPLETED}}
                    offices.intake: {constant: H44.12}
                    offices.competent: {constant: H44.12}
                    flags.digitised: {constant: "false"}
                    flags.verifiedByVneid: {constant: "false"}
                    flags.onlinePayment: {constant: NONE}
                """.formatted(drop));
        return this;
    }

    /** A source of dossiers with columns ma, ten, ngay and tt. */
    Installation withRecords(String name, String connector, String settings) throws IOException {
        write("connections/" + name + ".yaml", """
                connector: %s
                title: Hệ thống của xã Mẫu
                owner: H44.12
                settings: {%s}
                mapping:
                  type: dossier
                  fields:
                    number: ma
                    procedure.code: {constant: "1.900001.000.00.00.H44"}
                    procedure.name: {constant: Thủ tục mẫu}
                    procedure.fieldCode: {constant: G09-NV01}
                    procedure.fieldName: {constant: Lĩnh vực mẫu}
                    channel: {constant: IN_PERSON}
                    applicant.kind: {constant: CITIZEN}
                    applicant.name: ten
                    timing.receivedAt: {column: ngay, date: ["dd/MM/yyyy HH:mm"], zone: "+07:00"}
                    status: {column: tt, codes: {"2": IN_PROCESS, "9": COMPLETED}}
                    offices.intake: {constant: H44.12}
                    offices.competent: {constant: H44.12}
                    flags.digitised: {constant: "false"}
                    flags.verifiedByVneid: {constant: "false"}
                    flags.onlinePayment: {constant: NONE}
                %s
                """.formatted(
                        connector, settings, connector.endsWith("push") ? "" : "poll: {every: 1s}"));
        return this;
    }

    Installation withSender(String id, String source) throws IOException {
        write(
                "clients.yaml",
                Files.readString(folder.resolve("clients.yaml"))
                        + "- {id: %s, title: Xã Mẫu, secret: \"${env:DEMO_SECRET}\", sources: [%s], rights: [SEND]}\n"
                                .formatted(id, source));
        return this;
    }

    /** A population database, and one client that may ask it about applicants through one officer. */
    Installation withQuestions(URI population, URI services) throws IOException {
        write("connections/" + POPULATION + ".yaml", """
                connector: population
                title: Cơ sở dữ liệu dân cư mô phỏng
                owner: H44
                settings: {base: "%s", username: h44-demo, secret-key: "${env:DEMO_POPULATION_SECRET}", api-key: "${env:DEMO_POPULATION_KEY}", unit: H44, integration-code: "037"}
                delivery: {lanes: 4, timeout: 2s, probe-every: 1s}
                """.formatted(population));
        write("connections/" + REGISTER + ".yaml", """
                connector: business-register
                title: Đăng ký doanh nghiệp mô phỏng
                owner: H44
                settings: {base: "%s", consumer-key: demo-consumer-key, consumer-secret: "${env:DEMO_CONSUMER_SECRET}"}
                """.formatted(services));
        write("entitlements.yaml", """
                purposes:
                  - {code: kiem-tra, title: Kiểm tra người nộp hồ sơ, legal-basis: NĐ 118/2025/NĐ-CP, needs: DOSSIER}
                services:
                  - {service: person, connection: %1$s, officer-quota: 50, cache: 1h}
                  - {service: person-check, connection: %1$s, officer-quota: 500}
                  - {service: enterprise, connection: %3$s, officer-quota: 50}
                officers:
                  - {account: mau-nv01, personal-id: "${env:DEMO_OFFICER}", organisation: H44.12, clients: [%2$s]}
                grants:
                  - {client: %2$s, service: person, purpose: kiem-tra, fields: [name, birth, father]}
                  - {client: %2$s, service: person-check, purpose: kiem-tra, fields: [matches]}
                  - {client: %2$s, service: enterprise, purpose: kiem-tra, fields: [name, representatives]}
                watch:
                  - {pattern: TOO_MANY, more-than: 20, within: 24h}
                """.formatted(POPULATION, ASKER, REGISTER));
        write(
                "clients.yaml",
                Files.readString(folder.resolve("clients.yaml"))
                        + "- {id: %s, title: Một cửa hỏi, secret: \"${env:DEMO_SECRET}\", sources: [%s], rights: [ASK]}\n"
                                .formatted(ASKER, SOURCE));
        return this;
    }

    /** People for the console, each with {@link #PASSWORD}; {@code DEMO_HASH} holds its hash. */
    Installation withUsers() throws IOException {
        write("users.yaml", """
                - {id: %s, name: Người trực, password: "${env:DEMO_HASH}", rights: [READ_STATE, RETRY]}
                - {id: %s, name: Người xem, password: "${env:DEMO_HASH}", rights: [READ_STATE]}
                - {id: %s, name: Thanh tra, password: "${env:DEMO_HASH}", rights: [READ_STATE, READ_BODY]}
                - {id: %s, name: Trưởng ca, password: "${env:DEMO_HASH}", rights: [READ_STATE, READ_BODY, RETRY, EDIT]}
                - {id: %s, name: Cán bộ tổng hợp, password: "${env:DEMO_HASH}", rights: [READ_STATE, EDIT]}
                - {id: %s, name: Lãnh đạo duyệt, password: "${env:DEMO_HASH}", rights: [READ_STATE, APPROVE]}
                - {id: %s, name: Phần mềm, password: "${env:DEMO_HASH}", rights: [SEND]}
                - {id: %s, name: Người sửa, password: "${env:DEMO_HASH}", rights: [READ_STATE, READ_BODY, EDIT]}
                - {id: %s, name: Người duyệt, password: "${env:DEMO_HASH}", rights: [READ_STATE, READ_BODY, APPROVE]}
                """.formatted(CLERK, GUEST, INSPECTOR, CHIEF, OFFICER, LEADER, STRANGER, EDITOR, APPROVER));
        return this;
    }

    /** An indicator that is shipped. */
    Installation withIndicator(String code) throws IOException {
        Files.createDirectories(folder.resolve("indicators"));
        String file = "indicators/" + code + ".yaml";
        write(file, Files.readString(Path.of("..", "config").resolve(file)));
        return this;
    }

    /** A form of one figure that is entered and one that is worked out, and where it goes. */
    Installation withReports(URI base) throws IOException {
        withIndicator("HT.LAN");
        Files.createDirectories(folder.resolve("reports"));
        write("connections/" + REPORTS + ".yaml", """
                connector: national-report
                title: Hệ thống báo cáo mô phỏng
                owner: H44
                settings: {base: "%s", token: "${env:DEMO_SECRET}"}
                delivery: {cap: 0, timeout: 4s, probe-every: 1s}
                """.formatted(base));
        write("reports/HATANG.yaml", """
                code: HATANG
                version: 1
                name: {vi: Hạ tầng và tiếp nhận hồ sơ, en: Infrastructure and dossiers}
                basis: Kế hoạch mẫu
                calendar: ND09
                periods: [QUARTER]
                reporters: {within: [H44], kinds: [DEPARTMENT]}
                to: %s
                deadline: {working-days: 2, warn: 1}
                indicators: [HT.LAN, BC06.TIEPNHAN]
                """.formatted(REPORTS));
        return this;
    }

    Installation withSettings(String yaml) throws IOException {
        write("application.yaml", yaml);
        return this;
    }

    Installation withRoute(String name, String yaml) throws IOException {
        Files.createDirectories(folder.resolve("routes"));
        write("routes/" + name, yaml);
        return this;
    }

    Path folder() {
        return folder;
    }

    private Installation subscribed(String connection) throws IOException {
        String before = Files.readString(folder.resolve("subscriptions.yaml"));
        write(
                "subscriptions.yaml",
                (before.startsWith("[]") ? "" : before) + "- {to: " + connection
                        + ", types: [dossier, dossier-progress]}\n");
        return this;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
