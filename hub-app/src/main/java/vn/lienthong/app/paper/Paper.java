package vn.lienthong.app.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A page of HTML in the jar, with values in place of their names in braces, as a PDF that screen readers can read. */
public final class Paper {
    /** Comes with PDFBox and has every Vietnamese letter. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final String page;
    private final Map<String, String> values = new HashMap<>();

    private Paper(String page) {
        this.page = page;
    }

    /**
     * Begins with a page.
     *
     * @param page name of the resource; its font is called {@code Guide}
     */
    public static Paper of(String page) {
        try (InputStream in = resource(page)) {
            return new Paper(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a text, whatever is in it, in place of a name. */
    public Paper with(String name, String text) {
        values.put(name, escaped(text));
        return this;
    }

    /** Puts rows of a table in place of a name, each cell a text. */
    public Paper withRows(String name, Iterable<? extends Iterable<String>> rows) {
        StringBuilder html = new StringBuilder();
        for (Iterable<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("</tr>");
        }
        values.put(name, html.toString());
        return this;
    }

    public byte[] pdf() {
        String html = page;
        for (Map.Entry<String, String> value : values.entrySet()) {
            html = html.replace("{" + value.getKey() + "}", value.getValue());
        }
        try {
            // The library would tell on standard error how long it took.
            XRLog.setLoggingEnabled(false);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new PdfRendererBuilder()
                    // Readable by screen readers, and with no other font than our own.
                    .usePdfUaAccessibility(true)
                    .useFont(() -> resource(FONT), "Guide")
                    // Nothing is fetched: the page stands in one text.
                    .useUriResolver((base, address) -> null)
                    .withProducer("Liên Thông")
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(name), name);
    }
}
