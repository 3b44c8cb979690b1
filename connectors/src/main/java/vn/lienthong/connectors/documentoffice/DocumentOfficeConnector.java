package vn.lienthong.connectors.documentoffice;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.packages.PackageMailbox;
import vn.lienthong.connectors.packages.PackageSink;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;

/**
 * Exchanges official documents and their statuses with the document management system of one or more agencies (Quản lý văn
 * bản và điều hành): the hub fetches what its clerks issue and say, and brings what comes for them.
 *
 * <p>The calls are those of a provincial axis in use (domain section 1.8, Tây Ninh). ASSUMED where the public source is
 * silent: what the calls answer in {@code status} and {@code code}, that {@code data} is the package in base64, that {@code
 * docid} is the sender's own number, by which {@code checkExistDocument} answers, that {@code confirmReceived} takes a
 * package off the list, that its codes are those of another provincial variant. The system itself says that a document has come (status 01).
 *
 * <p>A system that hands its packages in by itself posts each one to {@code /push/<connection>/EdocService/sendDocument} as
 * {@code application/octet-stream} with a token of the hub, and has {@code fetch: false}. It is answered {@code
 * {"status":"OK","code":"0","docId":…}} when the package is durable, else by a problem whose {@code errors} name the elements
 * as the checkers of the axis do: {@code N.MessageHeader.From.OrganId}.
 */
public final class DocumentOfficeConnector implements Connector {
    private final Clock clock;

    public DocumentOfficeConnector() {
        this(Clock.systemUTC());
    }

    DocumentOfficeConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "document-office";
    }

    @Override
    public List<Setting<?>> settings() {
        return OfficeSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        Office office = new Office(settings, clock);
        return Ports.ofLetters(
                settings.get(OfficeSettings.FETCH) ? List.of(new PackageMailbox(new OfficeBox(office))) : List.of(),
                List.of(new OfficePush()),
                List.of(
                        new PackageSink<>(OfficialDocument.class, new OfficePost(office, Office.DOCUMENT), clock),
                        new PackageSink<>(DocumentStatus.class, new OfficePost(office, Office.STATUS), clock)));
    }
}
