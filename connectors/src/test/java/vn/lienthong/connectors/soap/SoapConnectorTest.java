package vn.lienthong.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.support.AgencyStage;
import vn.lienthong.simulator.AgencySimulator;
import vn.lienthong.testkit.connector.PullTck;
import vn.lienthong.testkit.connector.SourceStage;

/** A WCF service with pages and its account in the body, and what it may answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SoapConnectorTest extends PullTck {
    private static final String BODY = "<t:LayHoSo xmlns:t=\"http://demo.local/hoso\"><t:taiKhoan>{user}</t:taiKhoan>"
            + "<t:matKhau>{password}</t:matKhau><t:trang>{page}</t:trang><t:soDong>{size}</t:soDong></t:LayHoSo>";

    private final AgencySimulator agency = AgencySimulator.start(0);

    @AfterAll
    void stop() {
        agency.close();
    }

    @Override
    protected Connector connector() {
        return new SoapConnector(Clock.fixed(AgencyStage.NOW, ZoneOffset.UTC));
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.ofEntries(
                Map.entry("base", base.toString()),
                Map.entry("path", "/HoSo.svc"),
                Map.entry("action", "http://demo.local/hoso/IHoSo/LayHoSo"),
                Map.entry("body", BODY),
                Map.entry("user", AgencySimulator.USER),
                Map.entry("password", AgencySimulator.PASSWORD),
                Map.entry("records", "DanhSach/HoSo"),
                Map.entry("optional", "ten"),
                Map.entry("key", "ma"),
                Map.entry("ok-field", "LayHoSoResult/TrangThai"),
                Map.entry("ok-values", "00"),
                Map.entry("total", "LayHoSoResult/Tong"),
                Map.entry("paging", "page"),
                Map.entry("page-size", "200"));
    }

    @Override
    protected SourceStage stage() {
        return new AgencyStage(agency);
    }

    @Test
    void aFaultOfOursAndOneOfTheirsAreToldByTheirCodesAlone() {
        String fault = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault>"
                + "<faultcode>%s</faultcode><faultstring>Nguyễn Văn Mẫu</faultstring></s:Fault></s:Body></s:Envelope>";
        SourceTrouble ours = trouble(500, fault.formatted("s:Client.Authentication"));
        assertThat(ours.reason()).isEqualTo("soap_fault_ours");
        assertThat(ours.toString()).contains("s:Client.Authentication").doesNotContain("Nguyễn");
        assertThat(trouble(200, fault.formatted("s:Server")).reason()).isEqualTo("soap_fault_theirs");
        SourceTrouble newer = trouble(
                400,
                "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><e:Fault><e:Code><e:Value>e:Sender"
                        + "</e:Value><e:Subcode><e:Value>a:ActionNotSupported</e:Value></e:Subcode></e:Code></e:Fault>"
                        + "</e:Body></e:Envelope>");
        assertThat(newer.reason()).isEqualTo("soap_fault_ours");
        assertThat(newer.facts()).containsEntry("code", "a:ActionNotSupported");
    }

    @Test
    void anAnswerThatFetchesOrExpandsIsNotRead() {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y '&x;&x;'>]>"
                + "<Envelope><Body><LayHoSoResult><TrangThai>00</TrangThai><DanhSach><HoSo><ma>&y;</ma></HoSo></DanhSach>"
                + "</LayHoSoResult></Body></Envelope>";
        assertThat(trouble(200, bomb).reason()).isEqualTo("page_malformed");
    }

    @Test
    void eachVersionGoesOutAsItsServicesExpect() {
        HttpCall older = asked(Map.of("password", "<&>"));
        assertThat(older.headers())
                .containsEntry("SOAPAction", "\"http://demo.local/hoso/IHoSo/LayHoSo\"")
                .containsEntry("Content-Type", "text/xml; charset=utf-8");
        assertThat(text(older))
                .startsWith("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">")
                .contains("<t:matKhau>&lt;&amp;&gt;</t:matKhau>");
        HttpCall newer = asked(Map.of("version", "v1-2"));
        assertThat(newer.headers())
                .doesNotContainKey("SOAPAction")
                .containsEntry(
                        "Content-Type",
                        "application/soap+xml; charset=utf-8; action=\"http://demo.local/hoso/IHoSo/LayHoSo\"");
        HttpCall whole =
                asked(Map.of("body", "<my:Envelope xmlns:my=\"urn:x\"><my:Body>{page}</my:Body></my:Envelope>"));
        assertThat(text(whole)).isEqualTo("<my:Envelope xmlns:my=\"urn:x\"><my:Body>1</my:Body></my:Envelope>");
    }

    @Test
    void anAnswerThatHoldsTheRealOneAsATextIsRead() {
        String answer =
                "<Envelope><Body><LayHoSoResult>{&quot;ma&quot;:0,&quot;ds&quot;:[{&quot;ma&quot;:&quot;A&quot;},{&quot;ma&quot;:&quot;B &amp;lt;&quot;}]}"
                        + "</LayHoSoResult></Body></Envelope>";
        HttpReply reply = new HttpReply(200, Map.of(), answer.getBytes(StandardCharsets.UTF_8));
        List<String> keys = new ArrayList<>();
        Map<String, String> inside = Map.of(
                "inside",
                "Body/LayHoSoResult",
                "records",
                "/ds",
                "ok-field",
                "/ma",
                "ok-values",
                "0",
                "paging",
                "none",
                "total",
                "");
        pull(inside).read(Bookmark.START, call -> reply, new Pull.Rows() {
            @Override
            public void take(List<Row> portion, Bookmark after) {
                portion.forEach(row -> keys.add(row.columns().get("ma")));
            }

            @Override
            public boolean enough() {
                return false;
            }
        });
        assertThat(keys).containsExactly("A", "B &lt;");
        assertThat(trouble(200, "<Envelope><Body/></Envelope>", inside).reason())
                .isEqualTo("page_record_missing");
    }

    @Test
    void anActionThatNoHeaderCarriesIsRefused() {
        assertThatThrownBy(() -> pull(Map.of("action", "Lấy"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(HttpCall call) {
        return new String(call.body().bytes(), StandardCharsets.UTF_8);
    }

    private HttpCall asked(Map<String, String> more) {
        HttpCall[] seen = new HttpCall[1];
        try {
            pull(more)
                    .read(
                            Bookmark.START,
                            call -> {
                                seen[0] = call;
                                throw new SourceTrouble("enough", Map.of());
                            },
                            new Nobody());
        } catch (SourceTrouble enough) {
            assertThat(enough.reason()).isEqualTo("enough");
        }
        return Optional.ofNullable(seen[0]).orElseThrow();
    }

    private SourceTrouble trouble(int status, String answer) {
        return trouble(status, answer, Map.of());
    }

    private SourceTrouble trouble(int status, String answer, Map<String, String> more) {
        HttpReply reply = new HttpReply(status, Map.of(), answer.getBytes(StandardCharsets.UTF_8));
        try {
            pull(more).read(Bookmark.START, call -> reply, new Nobody());
        } catch (SourceTrouble trouble) {
            return trouble;
        }
        throw new AssertionError("no trouble");
    }

    private Pull pull(Map<String, String> more) {
        Map<String, String> texts = new HashMap<>(settings(agency.base()));
        texts.putAll(more);
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : connector().settings()) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        return connector().open(new Settings(values)).pulls().get(0);
    }

    private static final class Nobody implements Pull.Rows {
        @Override
        public void take(List<Row> portion, Bookmark after) {
            throw new AssertionError("rows of an answer that is none");
        }

        @Override
        public boolean enough() {
            return false;
        }
    }
}
