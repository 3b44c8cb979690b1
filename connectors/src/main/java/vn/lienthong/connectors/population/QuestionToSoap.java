package vn.lienthong.connectors.population;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.BirthDate;
import vn.lienthong.model.PersonQuestion;

/**
 * A question as the service wants it; the order of the elements matters there (domain section 4.2).
 *
 * <p>ASSUMED: where nobody's dossier is behind a question, {@code MaDVC} carries the code of the task.
 */
final class QuestionToSoap {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String POPULATION = "http://dancuquocgia.bca";

    private final Settings settings;
    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    QuestionToSoap(Settings settings) {
        this.settings = settings;
    }

    byte[] soap(String operation, PersonQuestion question, Asking asking) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = factory.createXMLStreamWriter(out);
            xml.writeStartElement("soapenv", "Envelope", SOAP);
            xml.writeNamespace("soapenv", SOAP);
            xml.writeNamespace("dan", POPULATION);
            xml.writeEmptyElement("soapenv", "Header", SOAP);
            xml.writeStartElement("soapenv", "Body", SOAP);
            xml.writeStartElement("dan", operation, POPULATION);
            asker(xml, asking);
            person(xml, question);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void asker(XMLStreamWriter xml, Asking asking) throws XMLStreamException {
        element(xml, "MaYeuCau", settings.get(PopulationSettings.UNIT) + "-" + asking.number());
        element(xml, "MaDVC", asking.occasion());
        element(xml, "MaTichHop", settings.get(PopulationSettings.INTEGRATION_CODE));
        element(xml, "MaCanBo", asking.officer().value());
        if (!settings.get(PopulationSettings.UNIT_CODE).isEmpty()) {
            element(xml, "MaDonVi", settings.get(PopulationSettings.UNIT_CODE));
            element(xml, "TaiKhoan", settings.get(PopulationSettings.ACCOUNT));
            element(xml, "SoDienThoai", settings.get(PopulationSettings.PHONE));
        }
    }

    private static void person(XMLStreamWriter xml, PersonQuestion question) throws XMLStreamException {
        element(
                xml,
                question.citizenId().isOldForm() ? "SoCMND" : "SoDinhDanh",
                question.citizenId().value());
        element(xml, "HoVaTen", question.name().toUpperCase(Locale.ROOT));
        BirthDate birth = question.birth();
        xml.writeStartElement("dan", "NgayThangNamSinh", POPULATION);
        element(xml, birth.isYearOnly() ? "Nam" : "NgayThangNam", birth.value().replace("-", ""));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("dan", name, POPULATION);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
