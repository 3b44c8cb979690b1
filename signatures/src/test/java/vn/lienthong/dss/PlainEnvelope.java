package vn.lienthong.dss;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * A package signed as the samples of the standard are: plain XMLDSig in the header, one reference to the whole, enveloped and
 * exclusively canonicalised, with subject and certificate; made with what the JDK has, by nothing that reads it later.
 */
final class PlainEnvelope {
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

    private PlainEnvelope() {}

    static String signed(String edxml, Authority.Holder by) {
        return signed(edxml, by, "http://www.w3.org/2001/04/xmlenc#sha256", MORE + "ecdsa-sha256");
    }

    static String signedWithShaOne(String edxml, Authority.Holder by) {
        return signed(edxml, by, "http://www.w3.org/2000/09/xmldsig#sha1", MORE + "ecdsa-sha1");
    }

    private static String signed(String edxml, Authority.Holder by, String digest, String algorithm) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setNamespaceAware(true);
            Document document = documents
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(edxml.getBytes(StandardCharsets.UTF_8)));
            Node header = document.getElementsByTagNameNS("*", "edXMLHeader").item(0);
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            Reference whole = factory.newReference(
                    "",
                    factory.newDigestMethod(digest, null),
                    List.of(
                            factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            SignedInfo info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(algorithm, null),
                    List.of(whole));
            KeyInfoFactory keys = factory.getKeyInfoFactory();
            KeyInfo key = keys.newKeyInfo(List.of(keys.newX509Data(List.of(
                    by.certificate().getCertificate().getSubjectX500Principal().getName(),
                    by.certificate().getCertificate()))));
            factory.newXMLSignature(info, key).sign(new DOMSignContext(by.key(), header));
            StringWriter out = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (Exception e) {
            throw new IllegalStateException("the envelope cannot be signed", e);
        }
    }
}
