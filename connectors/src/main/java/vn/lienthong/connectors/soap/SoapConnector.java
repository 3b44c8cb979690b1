package vn.lienthong.connectors.soap;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.DocumentForm;
import vn.lienthong.connectors.http.PathSetting;
import vn.lienthong.connectors.paged.PagedPull;
import vn.lienthong.connectors.paged.PagedSettings;
import vn.lienthong.connectors.paged.Request;
import vn.lienthong.connectors.paged.Template;

/**
 * Reads the records of an agency's SOAP service (1.1 or 1.2, WCF too) by days and pages, and changes nothing there.
 *
 * <p>{@code body} is what stands in the SOAP body, or a whole envelope, as the service's document shows it; {@code {from}},
 * {@code {to}}, {@code {page}}, {@code {offset}}, {@code {size}}, {@code {cursor}}, {@code {token}}, {@code {user}} and {@code
 * {password}} in it are filled for each call. Where a WSDL and the service differ, the service is right: the template is
 * what goes out.
 *
 * <p>Elements are found by their names without namespaces. A fault stops the reading and tells its code; WS-Security is not
 * spoken.
 */
public final class SoapConnector implements Connector {
    private static final Setting<String> PATH = PathSetting.of("path", "Path of the service, such as /HoSo.svc.");
    private static final Setting<SoapVersion> VERSION = Setting.oneOf(
                    "version", SoapVersion.class, "Which SOAP the service speaks: v1-1 or v1-2.")
            .or(SoapVersion.V1_1);
    private static final Setting<String> ACTION = PagedSettings.checked(
                    "action", "SOAPAction of the operation, as its document or WSDL names it.", SoapVersion::check)
            .or("");
    private static final Setting<String> BODY = PagedSettings.checked(
            "body", "What stands in the SOAP body, or the whole envelope, as XML.", Template::ofAccount);

    private final Clock clock;

    public SoapConnector() {
        this(Clock.systemUTC());
    }

    SoapConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "soap";
    }

    @Override
    public List<Setting<?>> settings() {
        return PagedSettings.with(List.of(PATH, VERSION, ACTION, BODY));
    }

    @Override
    public Ports open(Settings settings) {
        SoapVersion version = settings.get(VERSION);
        String action = settings.get(ACTION);
        Request request = new Request(
                "POST",
                Template.ofPage(settings.get(PATH)),
                Template.ofAccount(version.envelope(settings.get(BODY))),
                version.contentType(action),
                version.headers(action));
        return Ports.of(PagedPull.of(settings, request, DocumentForm.XML, new SoapFault(), clock));
    }
}
