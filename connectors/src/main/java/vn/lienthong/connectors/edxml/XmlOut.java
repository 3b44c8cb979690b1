package vn.lienthong.connectors.edxml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.Day;
import vn.lienthong.model.ProvinceTime;

/** Elements of a package on their way out, one after the other, in UTF-8. */
final class XmlOut {
    private static final String PREFIX = "edXML";

    private final XMLStreamWriter xml;
    private final OutputStream out;

    private XmlOut(XMLStreamWriter xml, OutputStream out) {
        this.xml = xml;
        this.out = out;
    }

    static void write(OutputStream out, Consumer<XmlOut> content) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            content.accept(new XmlOut(xml, out));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException("edXML cannot be written", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** An element of the standard's namespace without a prefix; the default namespace is declared at the root. */
    void plain(String name, Runnable content) {
        tell(() -> {
            xml.writeStartElement(name);
            if (name.equals("edXML")) {
                xml.writeDefaultNamespace(PackageParts.NAMESPACE);
            }
        });
        content.run();
        tell(xml::writeEndElement);
    }

    void plain(String name, @Nullable String text) {
        plain(name, () -> tell(() -> xml.writeCharacters(text == null ? "" : text)));
    }

    /** The element that declares the prefix for all below it. */
    void outer(String name, Runnable content) {
        tell(() -> {
            xml.writeStartElement(PREFIX, name, PackageParts.NAMESPACE);
            xml.writeNamespace(PREFIX, PackageParts.NAMESPACE);
        });
        content.run();
        tell(xml::writeEndElement);
    }

    void in(String name, Runnable content) {
        tell(() -> xml.writeStartElement(PREFIX, name, PackageParts.NAMESPACE));
        content.run();
        tell(xml::writeEndElement);
    }

    void attribute(String name, String value) {
        tell(() -> xml.writeAttribute(name, value));
    }

    /** An element that is there also when it has nothing to say. */
    void text(String name, @Nullable String text) {
        in(name, () -> tell(() -> xml.writeCharacters(text == null ? "" : text)));
    }

    /** An element that is left out when it has nothing to say. */
    void optional(String name, @Nullable Object value) {
        if (value != null) {
            text(name, value.toString());
        }
    }

    void optional(String name, @Nullable Day day) {
        optional(name, day == null ? null : Times.DAY.format(day.date()));
    }

    void day(String name, Day day) {
        text(name, Times.DAY.format(day.date()));
    }

    void moment(String name, Instant at) {
        text(name, Times.MOMENT.format(at.atZone(ProvinceTime.ZONE)));
    }

    void flag(String name, boolean yes) {
        text(name, yes ? "1" : "0");
    }

    void texts(String list, String item, List<?> values) {
        if (!values.isEmpty()) {
            in(list, () -> values.forEach(value -> text(item, value.toString())));
        }
    }

    /** Text of the present element that somebody else writes, straight to where all goes; ASCII without markup. */
    void raw(RawText text) {
        tell(() -> {
            xml.writeCharacters("");
            xml.flush();
        });
        try {
            text.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(e.getNestedException() instanceof IOException io ? io : new IOException(e));
        }
    }

    /** Writes a large text. */
    interface RawText {
        void writeTo(OutputStream out) throws IOException;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
