package vn.lienthong.simulator;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A question in SOAP; its elements must be the known ones, in the known order. */
record PopulationQuestion(String operation, Map<String, String> fields) {
    private static final String NAMESPACE = "http://dancuquocgia.bca";
    private static final List<String> ORDER = List.of(
            "MaYeuCau",
            "MaDVC",
            "MaTichHop",
            "MaCanBo",
            "MaDonVi",
            "TaiKhoan",
            "SoDienThoai",
            "SoDinhDanh",
            "SoCMND",
            "HoVaTen",
            "NgayThangNamSinh",
            "NgayThangNam",
            "Nam");
    private static final Set<String> NEEDED = Set.of("MaYeuCau", "MaDVC", "MaTichHop", "MaCanBo", "HoVaTen");

    static Optional<PopulationQuestion> read(byte[] soap, String operation) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Map<String, String> fields = new LinkedHashMap<>();
        boolean inside = false;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(soap));
            String name = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inside |= xml.getLocalName().equals(operation) && NAMESPACE.equals(xml.getNamespaceURI());
                    name = xml.getLocalName();
                    if (inside && ORDER.contains(name)) {
                        fields.put(name, "");
                    }
                } else if (event == XMLStreamConstants.CHARACTERS && fields.containsKey(name)) {
                    fields.merge(name, xml.getText().strip(), String::concat);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    name = "";
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        PopulationQuestion question = new PopulationQuestion(operation, fields);
        return inside && question.isInOrder() ? Optional.of(question) : Optional.empty();
    }

    private boolean isInOrder() {
        List<String> known = new ArrayList<>(ORDER);
        known.retainAll(fields.keySet());
        return known.equals(List.copyOf(fields.keySet()))
                && NEEDED.stream().noneMatch(name -> text(name).isEmpty())
                && text("SoDinhDanh").isEmpty() != text("SoCMND").isEmpty();
    }

    boolean isAbout(PopulationCitizen citizen) {
        boolean number =
                citizen.id().equals(text("SoDinhDanh")) || citizen.oldId().equals(text("SoCMND"));
        boolean birth = citizen.birth().equals(text("NgayThangNam"))
                || (!text("Nam").isEmpty() && citizen.birth().startsWith(text("Nam")));
        return number && birth && citizen.name().toUpperCase(Locale.ROOT).equals(text("HoVaTen"));
    }

    String officer() {
        return text("MaCanBo");
    }

    PopulationAsked asked() {
        return new PopulationAsked(operation, text("MaYeuCau"), officer(), text("MaDVC"));
    }

    private String text(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "PopulationQuestion";
    }
}
