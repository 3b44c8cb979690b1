package vn.lienthong.connectors.folder;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Elements of one name; their children are the columns, nested ones {@code a.b}, attributes {@code @a}. */
final class XmlRecords implements Records {
    private static final int JUNK = 1024;

    private final Watched in;
    private final XMLStreamReader xml;
    private final String element;
    private final List<String> optional;
    private long number;
    private int elements;

    private XmlRecords(Watched in, Dialect dialect) throws XMLStreamException {
        this.in = in;
        this.xml = factory().createXMLStreamReader(in);
        this.element = dialect.record();
        this.optional = dialect.columns().names();
    }

    static XmlRecords open(Path file, Dialect dialect) throws IOException {
        if (dialect.record().isEmpty()) {
            throw new BrokenFile("record_unnamed", Map.of(), null);
        }
        Watched in = new Watched(Files.newInputStream(file));
        try {
            in.skipJunk();
            return new XmlRecords(in, dialect);
        } catch (XMLStreamException e) {
            in.close();
            throw in.ended ? BrokenFile.cut(1, e) : BrokenFile.malformed(1, e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
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

    @Override
    public @Nullable Found next() throws IOException {
        try {
            return read();
        } catch (XMLStreamException e) {
            long line = xml.getLocation().getLineNumber();
            throw in.ended ? BrokenFile.cut(line, e) : BrokenFile.malformed(line, e);
        }
    }

    private @Nullable Found read() throws XMLStreamException, BrokenFile {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            elements++;
            if (xml.getLocalName().equals(element)) {
                number++;
                Map<String, String> columns = new LinkedHashMap<>();
                collect("", columns);
                optional.forEach(name -> columns.putIfAbsent(name, ""));
                return new Found(number, columns);
            }
        }
        // A list without entries is only its own element.
        if (number == 0 && elements > 1) {
            throw new BrokenFile("record_missing", Map.of("record", element), null);
        }
        return null;
    }

    private void collect(String name, Map<String, String> columns) throws XMLStreamException {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            columns.put(name + "@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        boolean leaf = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                leaf = false;
                collect(free(name.isEmpty() ? xml.getLocalName() : name + "." + xml.getLocalName(), columns), columns);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        if (leaf && !name.isEmpty()) {
            columns.put(name, text.toString().strip());
        }
    }

    // A child that comes again is a, a.2, a.3: nothing of a record is lost.
    private static String free(String name, Map<String, String> columns) {
        String free = name;
        for (int again = 2; isTaken(free, columns); again++) {
            free = name + "." + again;
        }
        return free;
    }

    private static boolean isTaken(String name, Map<String, String> columns) {
        return columns.containsKey(name)
                || columns.keySet().stream().anyMatch(key -> key.startsWith(name + ".") || key.startsWith(name + "@"));
    }

    @Override
    public String unit() {
        return "record";
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

    /** Knows whether the file's end was reached. */
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
                    throw BrokenFile.cut(1, null);
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
