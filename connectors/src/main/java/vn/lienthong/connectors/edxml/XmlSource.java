package vn.lienthong.connectors.edxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of a package as a stream, hardened: no document type, no entities, nothing fetched, small parts bounded. A large
 * text comes in portions.
 */
final class XmlSource {
    private static final int MOST_JUNK = 1024;
    private static final int DEEPEST = 24;
    private static final int MOST_ELEMENTS = 50_000;
    private static final int LONGEST_SMALL_TEXT = 4 << 20;

    private final XMLStreamReader xml;
    private int elements;
    private int smallText;

    private XmlSource(XMLStreamReader xml) {
        this.xml = xml;
    }

    static XmlSource open(InputStream in, Deviations deviations) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 64 * 1024);
        skipJunk(buffered, deviations);
        try {
            return new XmlSource(factory().createXMLStreamReader(buffered));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    // A byte order mark, stray digits, blank lines: producers put them before the first <.
    private static void skipJunk(BufferedInputStream in, Deviations deviations) throws IOException {
        for (int skipped = 0; skipped <= MOST_JUNK; skipped++) {
            in.mark(1);
            int b = in.read();
            if (b == '<') {
                in.reset();
                if (skipped > 0) {
                    deviations.add("bytes_before_xml");
                }
                return;
            }
            if (b < 0) {
                break;
            }
        }
        throw Broken.of("T.edXML", "xml_malformed", Map.of("line", "1"));
    }

    // The platform's own parser, whatever else is on the class path.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next start or end of an element; false at the end of the document. */
    boolean nextTag() throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    /** Reads the element that has just begun, with all below it. */
    Element small() throws IOException {
        return small(0);
    }

    private Element small(int depth) throws IOException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw Broken.of("R." + name(), "xml_too_much");
        }
        Element.Open open = new Element.Open(name(), href());
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                open.add(small(depth + 1));
            } else if (isText(event)) {
                smallText += xml.getTextLength();
                if (smallText > LONGEST_SMALL_TEXT) {
                    throw Broken.of("R.MessageHeader", "xml_too_much");
                }
                open.add(xml.getText());
            }
        }
        return open.close();
    }

    private String href() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("href")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Passes over the element that has just begun; tells whether anything stood in it. */
    boolean skip() throws IOException {
        boolean content = false;
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                content = true;
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (isText(event)) {
                content |= !xml.isWhiteSpace();
            }
        }
        return content;
    }

    /** Goes to the next portion of text; false at the end of the element. */
    boolean nextText() throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (isText(event)) {
                return true;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw Broken.of("T." + name(), "xml_element_in_content");
            }
        }
        return false;
    }

    /** The present portion of text; valid until the next step. */
    char[] textBuffer() {
        return xml.getTextCharacters();
    }

    int textStart() {
        return xml.getTextStart();
    }

    int textLength() {
        return xml.getTextLength();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private int next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Broken.of("T.edXML", "xml_entities");
            }
            return event;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof java.io.CharConversionException)) {
                throw io;
            }
            throw malformed(e);
        }
    }

    // Without the parser's sentence: it quotes what stands there.
    private static Broken malformed(XMLStreamException e) {
        String line =
                e.getLocation() == null ? "1" : Integer.toString(e.getLocation().getLineNumber());
        return Broken.of("T.edXML", "xml_malformed", Map.of("line", line));
    }
}
