package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.model.OrgCode;

class SharingTest {
    private final TestInstallation installation;

    SharingTest(@TempDir Path folder) {
        installation = TestInstallation.in(folder).with("clients.yaml", """
                - {id: ioc, title: IOC, secret: "${env:IOC_SECRET}", rights: [READ_SHARED]}
                """).withVariable("IOC_SECRET", "demo-only");
    }

    @Test
    void aGrantHasItsFieldsInTheirOrderAndWhatSaysWhichOneItIs() {
        Sharing sharing = installation.with("sharing.yaml", """
                grants:
                  - {client: ioc, data: dossiers, fields: [status, procedure], organisations: [H44.05]}
                open-data:
                  - {data: dossiers, fields: [status, procedure]}
                """).load().sharing();

        assertThat(sharing.findGrant("ioc", SharedData.DOSSIERS))
                .contains(new Sharing.Grant(
                        "ioc",
                        SharedData.DOSSIERS,
                        List.of("number", "procedure", "status"),
                        Set.of(OrgCode.of("H44.05"))));
        assertThat(sharing.findGrant("ioc", SharedData.DOCUMENTS)).isEmpty();
        assertThat(sharing.openData().get(SharedData.DOSSIERS)).containsExactly("procedure", "status");
    }

    @Test
    void nothingIsSharedWithoutTheFile() {
        assertThat(installation.load().sharing()).isEqualTo(Sharing.NONE);
    }

    @Test
    void everyMistakeIsToldAtItsLine() {
        installation.with("sharing.yaml", """
                grants:
                  - {client: ico, data: dossiers, fields: [status], organisations: [H44.05]}
                  - {client: ioc, data: dossier, fields: [status], organisations: [H44.05]}
                  - {client: ioc, data: documents, fields: [status], organisations: [H44.05]}
                  - {client: ioc, data: documents, fields: [kind]}
                  - {client: ioc, data: procedures, fields: [name], organisations: [H44.05]}
                  - {client: ioc, data: procedures, fields: [level], organisations: [H44.05]}
                open-data:
                  - {data: dossiers, fields: [number]}
                """);

        assertThat(installation.problems())
                .containsExactly(
                        "sharing.yaml:2 grants[0].client unknown_client",
                        "sharing.yaml:3 grants[1].data unknown_data",
                        "sharing.yaml:4 grants[2].fields[0] unknown_shared_field",
                        "sharing.yaml:5 grants[3].organisations missing_key",
                        "sharing.yaml:7 grants[5].client id_twice",
                        "sharing.yaml:9 open-data[0].fields[0] field_not_open");
    }
}
