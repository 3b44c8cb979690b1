package vn.lienthong.connectors.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Elements at one path; their children are the columns, nested ones {@code a.b}, attributes {@code @a}. */
public final class XmlRecords implements Records {
    private static final int MOST_COLUMNS = 5_000;

    private final XmlText text;
    private final DocumentPath path;
    private final List<String> optional;
    private long number;
    private int elements;
    private boolean listSeen;

    private XmlRecords(XmlText text, DocumentPath path, List<String> optional) {
        this.text = text;
        this.path = path;
        this.optional = optional;
    }

    /** Closes the stream with itself. */
    public static XmlRecords open(InputStream content, DocumentPath path, List<String> optional) throws IOException {
        return new XmlRecords(XmlText.open(content), path, optional);
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (text.hasNext()) {
            if (text.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            elements++;
            listSeen |= path.leadsToTheListOf(text.inside());
            if (path.leadsTo(text.inside())) {
                number++;
                Map<String, String> columns = new LinkedHashMap<>();
                collect("", columns);
                optional.forEach(name -> columns.putIfAbsent(name, ""));
                return new Found(number, columns);
            }
        }
        // A list without entries is only its own element.
        if (number == 0 && elements > 1 && !listSeen) {
            throw BrokenDocument.missing(path);
        }
        return null;
    }

    private void collect(String name, Map<String, String> columns) throws IOException {
        if (columns.size() > MOST_COLUMNS) {
            throw BrokenDocument.tooWide(MOST_COLUMNS);
        }
        XMLStreamReader xml = text.at();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            columns.put(name + "@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        StringBuilder value = new StringBuilder();
        boolean leaf = true;
        for (int event = text.next(); event != XMLStreamConstants.END_ELEMENT; event = text.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                leaf = false;
                collect(free(name.isEmpty() ? xml.getLocalName() : name + "." + xml.getLocalName(), columns), columns);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                value.append(xml.getText());
            }
        }
        if (leaf && !name.isEmpty()) {
            columns.put(name, value.toString().strip());
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
        text.close();
    }
}
