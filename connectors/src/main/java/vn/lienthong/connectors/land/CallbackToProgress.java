package vn.lienthong.connectors.land;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.vendorform.VendorForm;
import vn.lienthong.connectors.vendorform.VendorMoments;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;

/** A callback as a step of the dossier. */
final class CallbackToProgress {
    private static final String NUMBER = "SoBienNhan";
    private static final String END = "TrangThaiKetThuc";
    /** Where a callback names nobody. */
    private static final String OFFICE = "Cơ quan đất đai";

    private final LandCallback kind;
    private final Set<String> done;

    CallbackToProgress(LandCallback kind, Settings settings) {
        this.kind = kind;
        done = Arrays.stream(settings.get(LandSettings.DONE).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    DossierProgress progress(JsonNode body) {
        VendorForm form = new VendorForm(body, "");
        Optional<DossierNumber> number = form.required(NUMBER, DossierNumber::of);
        Optional<Instant> at = form.required(kind.at(), VendorMoments::parse);
        Optional<DossierStatus> status = status(form);
        form.check();
        return form.build(
                Map.of("/handler", kind.handler(), "/content", kind.content(), "/at", kind.at()),
                () -> new DossierProgress(
                        number.orElseThrow(),
                        form.find(kind.handler()).orElse(OFFICE),
                        null,
                        null,
                        content(form, body),
                        status.orElseThrow(),
                        at.orElseThrow(),
                        null,
                        null));
    }

    private Optional<DossierStatus> status(VendorForm form) {
        return switch (kind) {
            case LUAN_CHUYEN, DA_BO_SUNG -> Optional.of(DossierStatus.IN_PROCESS);
            case CHO_BO_SUNG -> Optional.of(DossierStatus.SUPPLEMENT_REQUESTED);
            case KET_QUA_THUE -> Optional.of(DossierStatus.PAYMENT_REQUESTED);
            case KET_THUC ->
                form.required(END, code -> done.contains(code) ? DossierStatus.COMPLETED : DossierStatus.STOPPED);
        };
    }

    private String content(VendorForm form, JsonNode body) {
        return Stream.concat(
                        Stream.of(form.find(kind.content()).orElse(kind.usualContent())),
                        kind == LandCallback.KET_QUA_THUE ? notices(body) : Stream.empty())
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> notices(JsonNode body) {
        return body.path("DanhSachThongBaoThue").valueStream().map(notice -> {
            VendorForm fields = new VendorForm(notice, "");
            return Stream.of("LoaiThue", "SoThongBaoThue", "DuongDanThongBaoThue")
                    .flatMap(field -> fields.find(field).stream())
                    .collect(Collectors.joining(" "));
        });
    }
}
