package vn.lienthong.connectors.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How a document is written. */
public enum DocumentForm {
    JSON {
        @Override
        public Document read(byte[] content) {
            return new Document() {
                @Override
                public Optional<String> find(DocumentPath path) throws IOException {
                    return JsonRecords.find(content, path);
                }

                @Override
                public Records records(DocumentPath path, List<String> optional) throws IOException {
                    return JsonRecords.open(new ByteArrayInputStream(content), path, optional);
                }
            };
        }
    },
    XML {
        @Override
        public Document read(byte[] content) {
            return new Document() {
                @Override
                public Optional<String> find(DocumentPath path) throws IOException {
                    return XmlText.find(content, path);
                }

                @Override
                public Records records(DocumentPath path, List<String> optional) throws IOException {
                    return XmlRecords.open(new ByteArrayInputStream(content), path, optional);
                }
            };
        }
    };

    public abstract Document read(byte[] content);
}
