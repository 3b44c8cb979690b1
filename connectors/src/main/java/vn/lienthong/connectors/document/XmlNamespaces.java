package vn.lienthong.connectors.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/** Whether elements are those of the vocabulary that they seem to be: a name alone says little. */
public final class XmlNamespaces {
    private XmlNamespaces() {}

    /**
     * Whether every element with one of these local names is in its namespace, and at least one is there.
     *
     * @param wanted namespace by local name
     */
    public static boolean areRight(byte[] xml, Map<String, String> wanted) throws IOException {
        boolean seen = false;
        try (XmlText text = XmlText.open(new ByteArrayInputStream(xml))) {
            while (text.hasNext()) {
                if (text.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String namespace = wanted.get(text.at().getLocalName());
                if (namespace != null && !namespace.equals(text.at().getNamespaceURI())) {
                    return false;
                }
                seen |= namespace != null;
            }
        }
        return seen;
    }
}
