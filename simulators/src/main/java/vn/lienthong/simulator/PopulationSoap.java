package vn.lienthong.simulator;

import java.util.Optional;
import java.util.Set;

/** Answers of the population database. */
final class PopulationSoap {
    private static final Set<String> OPERATIONS =
            Set.of("TraCuuThongTinCongDan", "XacThucThongTinCongDan", "XacMinhThongTinNhanThan");
    private static final String ENVELOPE =
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>%s"
                    + "</soapenv:Body></soapenv:Envelope>";

    private PopulationSoap() {}

    static boolean knows(String operation) {
        return OPERATIONS.contains(operation);
    }

    static String answer(String operation, Optional<PopulationCitizen> found) {
        if (operation.equals("XacThucThongTinCongDan")) {
            return body("<KetQuaXacThuc xmlns=\"http://www.mic.gov.vn/dancu/1.0\"><TonTai>" + found.isPresent()
                    + "</TonTai></KetQuaXacThuc>");
        }
        return body("<CongdanCollection xmlns=\"http://www.mic.gov.vn/dancu/1.0\">"
                + found.map(PopulationSoap::citizen).orElse("") + "</CongdanCollection>");
    }

    static String fault(String code) {
        return body("<soapenv:Fault><faultcode>soapenv:" + code
                + "</faultcode><faultstring>Không thực hiện được</faultstring></soapenv:Fault>");
    }

    private static String citizen(PopulationCitizen citizen) {
        String birth = citizen.birth().length() == 4
                ? "<Nam>" + citizen.birth() + "</Nam>"
                : "<NgayThangNam>" + citizen.birth() + "</NgayThangNam>";
        return "<CongDan><SoDinhDanh>" + citizen.id() + "</SoDinhDanh><SoCMND>" + citizen.oldId()
                + "</SoCMND><HoVaTen><Ten>"
                + citizen.name().replace("&", "&amp;").replace("<", "&lt;")
                + "</Ten></HoVaTen><NgayThangNamSinh>" + birth + "</NgayThangNamSinh>" + citizen.inside()
                + "</CongDan>";
    }

    private static String body(String content) {
        return ENVELOPE.formatted(content);
    }
}
