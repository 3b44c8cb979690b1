package vn.lienthong.bench.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The usual program: the whole package as an array, a tree of it, each attachment as an array, the tree written out again as an
 * array. It does the same: the package and its attachment are on the disk under their SHA-256 before anything is sent.
 */
final class DomWay implements Way {
    private static final List<String> REQUIRED = List.of(
            "OrganId",
            "DocumentId",
            "CodeNumber",
            "CodeNotation",
            "PromulgationDate",
            "TypeName",
            "Subject",
            "FullName",
            "BussinessDocType");

    private final Path store;
    private final DomAxis axis;

    DomWay(Path store, URI axis) throws IOException {
        this.store = Files.createDirectories(store);
        this.axis = new DomAxis(axis);
    }

    @Override
    public void carry(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        keep(bytes);
        try {
            Document document = parsed(bytes);
            for (String name : REQUIRED) {
                if (text(document, name).isEmpty()) {
                    throw new IOException("N." + name);
                }
            }
            keep(Base64.getMimeDecoder().decode(text(document, "ContentTransferEncoded")));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            byte[] written = out.toByteArray();
            axis.send(text(document, "OrganId"), written, sha256(written));
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException(e);
        }
    }

    private static Document parsed(byte[] bytes) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String text(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** As safely as the hub's store does: written aside, forced, moved, the folder forced. */
    private void keep(byte[] bytes) throws IOException {
        Path aside = Files.createTempFile(store, "coming", null);
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(aside, store.resolve(sha256(bytes)), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(store, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        axis.close();
    }
}
