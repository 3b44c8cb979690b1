package vn.lienthong.connectors.onestop;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connectors.vendorform.VendorForm;
import vn.lienthong.connectors.vendorform.VendorMoments;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.InvalidValue;

/**
 * One trace of {@code Document/UpdateDocumentTraces} as a step.
 *
 * <p>ASSUMED: all field names but {@code DocCode} and {@code Status}, for domain section 3.6 does not give them. They
 * stand here and nowhere else; put the real ones in when the vendor's document is in hand.
 */
final class DocumentTraceToProgress implements ToMessage {
    private static final String HANDLER = "ProcessorName";
    private static final String TITLE = "ProcessorTitle";
    private static final String DEPARTMENT = "ProcessingOrganName";
    private static final String CONTENT = "Content";
    private static final String AT = "DateProcessed";
    private static final String STARTED = "DateStarted";
    private static final String DUE = "DateAppointed";
    private static final Map<String, String> ORIGINS = Map.of(
            "/handler", HANDLER,
            "/handlerTitle", TITLE,
            "/department", DEPARTMENT,
            "/content", CONTENT,
            "/at", AT,
            "/startedAt", STARTED,
            "/dueAt", DUE);

    @Override
    public DossierProgress message(VendorForm form) {
        Optional<DossierNumber> number = form.required("DocCode", DossierNumber::of);
        Optional<String> handler = form.required(HANDLER, text -> text);
        Optional<String> content = form.required(CONTENT, text -> text);
        Optional<DossierStatus> status = form.required("Status", DocumentTraceToProgress::status);
        Optional<Instant> at = form.required(AT, VendorMoments::parse);
        Optional<Instant> started = form.find(STARTED, VendorMoments::parse);
        Optional<Instant> due = form.find(DUE, VendorMoments::parse);
        form.check();
        return form.build(
                ORIGINS,
                () -> new DossierProgress(
                        number.orElseThrow(),
                        handler.orElseThrow(),
                        form.find(TITLE).orElse(null),
                        form.find(DEPARTMENT).orElse(null),
                        content.orElseThrow(),
                        status.orElseThrow(),
                        at.orElseThrow(),
                        started.orElse(null),
                        due.orElse(null)));
    }

    private static DossierStatus status(String text) {
        return LgspStatus.parse(text).orElseThrow(() -> InvalidValue.of("unknown_value", "expected", "1–10"));
    }
}
