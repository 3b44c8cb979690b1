package vn.lienthong.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same records from a SOAP 1.1 service as WCF writes it, and as plain XML. */
final class AgencySoap {
    private static final Pattern PAGE = Pattern.compile("<(?:\\w+:)?trang>(\\d+)</");
    private static final Pattern SIZE = Pattern.compile("<(?:\\w+:)?soDong>(\\d+)</");
    private static final String ENVELOPE = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>%s</s:Body></s:Envelope>";
    private static final String FAULT = "<s:Fault><faultcode>s:%s</faultcode><faultstring>%s</faultstring></s:Fault>";

    private final AgencyShelf shelf;

    AgencySoap(AgencyShelf shelf) {
        this.shelf = shelf;
    }

    Answer answer(Call call) {
        String body = new String(call.body(), StandardCharsets.UTF_8);
        if (!call.header("SOAPAction").orElse("").contains("LayHoSo")) {
            return fault("Client", "ActionNotSupported");
        }
        if (!body.contains("<t:matKhau>" + AgencySimulator.PASSWORD + "</t:matKhau>")) {
            return fault("Client", "Sai mật khẩu");
        }
        long page = number(PAGE, body);
        long size = number(SIZE, body);
        if (page < 1 || size < 1) {
            return fault("Client", "InvalidArgument");
        }
        AgencyShelf.Slice slice = shelf.slice(null, null, (page - 1) * size, size);
        String result =
                "<LayHoSoResponse xmlns=\"http://demo.local/hoso\"><LayHoSoResult xmlns:a=\"http://demo.local/dl\">"
                        + "<a:TrangThai>00</a:TrangThai><a:Tong>" + slice.total() + "</a:Tong><a:DanhSach>"
                        + records(slice, "a:")
                        + "</a:DanhSach></LayHoSoResult></LayHoSoResponse>";
        return whole(slice, ENVELOPE.formatted(result));
    }

    Answer plain(AgencyShelf.Slice slice) {
        return whole(
                slice,
                "<ketQua><tong>" + slice.total() + "</tong><danhSach>" + records(slice, "") + "</danhSach></ketQua>");
    }

    private Answer whole(AgencyShelf.Slice slice, String text) {
        Answer whole = new Answer(200, "text/xml; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        return shelf.isCutIn(slice) ? AgencySite.half(whole) : whole;
    }

    static Answer fault(String code, String text) {
        byte[] body = ENVELOPE.formatted(FAULT.formatted(code, text)).getBytes(StandardCharsets.UTF_8);
        return new Answer(500, "text/xml; charset=utf-8", body);
    }

    private static String records(AgencyShelf.Slice slice, String prefix) {
        StringBuilder xml = new StringBuilder();
        for (AgencyShelf.Slot slot : slice.slots()) {
            xml.append('<').append(prefix).append("HoSo>");
            if (!slot.spoilt()) {
                for (Map.Entry<String, String> field :
                        new TreeMap<>(slot.record().fields()).entrySet()) {
                    String name = prefix + field.getKey() + ">";
                    String value = field.getValue().replace("&", "&amp;").replace("<", "&lt;");
                    xml.append('<').append(name).append(value).append("</").append(name);
                }
            }
            xml.append("</").append(prefix).append("HoSo>");
        }
        return xml.toString();
    }

    private static long number(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
