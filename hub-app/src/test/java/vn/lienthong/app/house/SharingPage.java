package vn.lienthong.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.SharedData;
import vn.lienthong.registry.Sharing;

/** How other systems have the hub's data, every field of them, and who has what in the example installation. */
final class SharingPage {
    private static final String EXAMPLE = "docs/examples/sharing/";

    private SharingPage() {}

    static String body() {
        StringBuilder page = new StringBuilder("""
                Other systems of the province have the hub's current records, its registry and its figures at `/api/v1/shared`, with the
                right `READ_SHARED` and what [sharing.yaml](examples/sharing/sharing.yaml) grants: kind, fields, offices. Citizens are in
                none of it; who needs to know about one asks a [question](questions.md).

                The commands go on from [README](../README.md):

                <!-- run -->
                ```sh
                config=${HUB_CONFIG:-config}
                mkdir -p $config/secrets
                for one in trung-tam-dieu-hanh kho-so-noi-vu; do secret > $config/secrets/$one; done
                cp docs/examples/sharing/sharing.yaml $config/
                cat docs/examples/sharing/clients.yaml >> $config/clients.yaml
                curl -s -X POST -H "Authorization: Bearer $operator" $hub/api/v1/ops/reload | grep -o '"takenOver":[a-z]*'

                ioc=$(token trung-tam-dieu-hanh $(cat $config/secrets/trung-tam-dieu-hanh))
                shared() { curl -s -H "Authorization: Bearer $ioc" -H "Accept-Language: en" "$hub/api/v1/shared$1"; echo; }
                shared /dossiers
                shared /documents | grep -o '"code":"FORBIDDEN"'
                ```

                <!-- prints -->
                ```text
                "takenOver":true
                {"data":[{"number":"H44.05-…","procedure":"…","competent":"H44.05",…"status":"…"}…],"next":"…","more":false}
                "code":"FORBIDDEN"
                ```

                ## What has changed since

                `since=<next>` gives what has changed after that, each thing once and as it is now. Keep `next` with what you have read: it
                is good on any later day, after any restart. What is committed late never gets a place that was read past. `more` says
                whether to ask again at once; with rights to some offices only, a page may be empty and have `more`. A row with `gone` is
                no longer yours to see: take it away.

                <!-- run -->
                ```sh
                next=$(shared /dossiers | sed 's/.*"next":"\\([^"]*\\)".*/\\1/')
                shared "/dossiers?since=$next"
                shared "/dossiers?since=999999999" | grep -o 'put back[^"]*'
                ```

                <!-- prints -->
                ```text
                {"data":[],"next":"…","more":false}
                put back to an older state.…
                ```

                `since=0` is everything; `limit` is how many changes are looked at (200, at most 1000). After a restore from an older backup,
                places that were reached before are refused, so that nobody waits for changes that have other places now. The registry has no
                such order: it is given whole when it is not as it was.

                ## As CSV or Parquet, and for everybody

                `/<data>.csv` is the same for a spreadsheet or a data warehouse; `next` and `more` stand in the headers `Shared-Next` and
                `Shared-More`. `/open-data/<data>.csv` is all that `open-data` names, for publishing; `./hub check` refuses fields in it
                that are not marked open below. `.parquet` in place of `.csv` gives either with its types: days, moments with a zone, exact
                numbers, lists.

                <!-- run -->
                ```sh
                shared /indicators.csv | head -n 1 | tr -d '\\r'
                shared /open-data/dossiers.csv | head -n 1 | tr -d '\\r'
                shared /open-data/dossiers.parquet | head -c 4; echo
                ```

                <!-- prints -->
                ```text
                indicator,organisation,organisationFrom,period,from,to,unit,value,absence,numerator,denominator,gone
                procedure,competent,received,due,ended,status
                PAR1
                ```

                ## Figures as they change

                `/indicators/stream` (server-sent events) is for the screens of an operations centre: first what there is, then each figure
                that changes, some seconds after. Go on with `Last-Event-ID`, as browsers do by themselves. These are the figures of now;
                what was approved and reported stands in [reports](reports.md).

                <!-- run -->
                ```sh
                curl -sN --max-time 60 -H "Authorization: Bearer $ioc" $hub/api/v1/shared/indicators/stream | grep -m 1 '^data:'
                ```

                <!-- prints -->
                ```text
                data:{"indicator":"…","organisation":"…",…"value":…}
                ```

                A stream ends by itself after half an hour at most.

                """);
        page.append("## The data\n");
        for (SharedData data : SharedData.values()) {
            page.append(fields(data));
        }
        page.append("\n## Who has what: the example\n\n| system | data | fields | offices |\n|---|---|---|---|\n");
        example().grants().forEach(grant -> page.append(row(grant)));
        return page.toString();
    }

    private static String fields(SharedData data) {
        String source = Repository.read("hub-core/src/main/java/vn/lienthong/registry/SharedData.java");
        StringBuilder section = new StringBuilder("\n### `" + data.word() + "`\n\n")
                .append(Javadoc.paragraphs(source, data.name() + "(").get(0))
                .append("\n\n| field | open | meaning |\n|---|---|---|\n");
        data.fields()
                .forEach(field -> section.append("| `")
                        .append(field.name())
                        .append(data.identity().contains(field.name()) ? "`, always given" : "`")
                        .append(" | ")
                        .append(field.open() ? "✓" : "–")
                        .append(" | ")
                        .append(GeneratedPages.cell(field.meaning()))
                        .append(" |\n"));
        return section.toString();
    }

    private static String row(Sharing.Grant grant) {
        List<String> offices =
                grant.organisations().stream().map(OrgCode::value).sorted().toList();
        return "| `" + grant.client() + "` | `" + grant.data().word() + "` | "
                + grant.fields().stream().map(field -> "`" + field + "`").collect(Collectors.joining(", ")) + " | "
                + String.join(", ", offices) + " |\n";
    }

    /** The shipped configuration with the example's files. */
    private static Sharing example() {
        try {
            Path folder = Files.createTempDirectory("sharing");
            for (Path file : Repository.files(Repository.at("config"))) {
                Path copy =
                        folder.resolve(Repository.at("config").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            Files.writeString(folder.resolve("sharing.yaml"), Repository.read(EXAMPLE + "sharing.yaml"));
            String clients =
                    Repository.read(EXAMPLE + "clients.yaml").replaceAll("file:secrets/[a-z-]+", "env:DEMO_SECRET");
            Files.writeString(folder.resolve("clients.yaml"), clients, StandardOpenOption.APPEND);
            return Configuration.load(folder, PlatformBeans.connectors(), SharingPage::secret)
                    .sharing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> secret(String name) {
        return Optional.of("demo-only").filter(value -> name.matches(".*_(SECRET|PASSWORD|KEY)"));
    }
}
