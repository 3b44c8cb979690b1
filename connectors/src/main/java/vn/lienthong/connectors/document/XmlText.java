package vn.lienthong.connectors.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML text read by events, that knows where it is. Fetches nothing from outside and expands no entities. */
final class XmlText implements Closeable {
    private static final int JUNK = 1024;
    private static final int DEEPEST = 200;

    private final Watched in;
    private final XMLStreamReader xml;
    private final Deque<String> inside = new ArrayDeque<>();

    private XmlText(Watched in) throws XMLStreamException {
        this.in = in;
        this.xml = factory().createXMLStreamReader(in);
    }

    /** Closes the stream with itself. */
    static XmlText open(InputStream content) throws IOException {
        Watched in = new Watched(content);
        try {
            in.skipJunk();
            return new XmlText(in);
        } catch (XMLStreamException e) {
            in.close();
            throw in.ended ? BrokenDocument.cut(1) : BrokenDocument.malformed(1);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The text of the first element that the path leads to; empty when it has elements inside. */
    static Optional<String> find(byte[] content, DocumentPath path) throws IOException {
        try (XmlText text = open(new ByteArrayInputStream(content))) {
            while (text.hasNext()) {
                if (text.next() == XMLStreamConstants.START_ELEMENT && path.leadsTo(text.inside)) {
                    return text.leaf();
                }
            }
            return Optional.empty();
        }
    }

    // The platform's own parser, whatever else is on the class path; nothing outside the file is ever fetched.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    boolean hasNext() throws IOException {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    /** The next event, one of {@link XMLStreamConstants}. */
    int next() throws IOException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside.push(xml.getLocalName());
                if (inside.size() > DEEPEST) {
                    throw BrokenDocument.malformed(xml.getLocation().getLineNumber());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside.pop();
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    /** Names of the open elements, the innermost first. */
    Deque<String> inside() {
        return inside;
    }

    XMLStreamReader at() {
        return xml;
    }

    private Optional<String> leaf() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Optional.empty();
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return Optional.of(text.toString().strip());
    }

    private BrokenDocument broken() {
        long line = Math.max(1, xml.getLocation().getLineNumber());
        return in.ended ? BrokenDocument.cut(line) : BrokenDocument.malformed(line);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }

    /** Knows whether the end was reached. */
    private static final class Watched extends FilterInputStream {
        private boolean ended;

        Watched(InputStream in) {
            super(new BufferedInputStream(in, 1 << 16));
        }

        // A byte order mark, line ends and worse stand before the first < in practice; those of UTF-16 are the
        // parser's.
        void skipJunk() throws IOException {
            for (int i = 0; i < JUNK; i++) {
                in.mark(1);
                int c = in.read();
                if (c < 0) {
                    throw BrokenDocument.cut(1);
                }
                if (c == '<' || c == 0 || c == 0xFE || c == 0xFF) {
                    in.reset();
                    return;
                }
            }
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            ended |= c < 0;
            return c;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            ended |= count < 0;
            return count;
        }
    }
}
