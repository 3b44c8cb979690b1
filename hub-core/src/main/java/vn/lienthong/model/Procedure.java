package vn.lienthong.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative procedure (thủ tục hành chính) of the national catalogue, domain section 3.3.
 *
 * @param code mã TTHC, the business key
 * @param name tên TTHC
 * @param publisher organisation that published it, {@code MACOQUANCONGBO}
 * @param fields lĩnh vực thực hiện
 * @param performers organisations that carry it out
 * @param papers thành phần hồ sơ
 * @param results kết quả thực hiện
 * @param legalBases căn cứ pháp lý
 * @param requirement yêu cầu, điều kiện
 * @param levels at which level it is served online since when; the catalogue does not say it, decisions of the province do
 */
@EventType("vn.lienthong.procedure.v1")
public record Procedure(
        ProcedureCode code,
        String name,
        OrgCode publisher,
        List<Named> fields,
        List<Named> performers,
        List<Named> papers,
        List<Named> results,
        List<Named> legalBases,
        @Nullable String requirement,
        @Nullable List<Served> levels)
        implements CanonicalMessage, Answer {

    public Procedure {
        Rules.present("code", code);
        name = Text.required("name", name, 1000);
        Rules.present("publisher", publisher);
        fields = Rules.list("fields", fields);
        performers = Rules.list("performers", performers);
        papers = Rules.list("papers", papers);
        results = Rules.list("results", results);
        legalBases = Rules.list("legalBases", legalBases);
        requirement = Text.optional("requirement", requirement, 20_000);
        levels = levels == null ? null : Rules.list("levels", levels);
    }

    @Override
    public String key() {
        return code.value();
    }

    @Override
    public String toString() {
        return "Procedure[" + code + "]";
    }

    /** A coded entry of the catalogue. */
    public record Named(String code, String name) {
        public Named {
            code = Text.required("code", code, 100);
            name = Text.required("name", name, 2000);
        }
    }

    /**
     * How far it can be done online: mức độ 1–4 of NĐ 43/2011/NĐ-CP, since NĐ 42/2022/NĐ-CP information only, in part or in
     * full. Neither is computed from the other: the lists were issued anew.
     */
    public enum Level {
        LEVEL_1,
        LEVEL_2,
        LEVEL_3,
        LEVEL_4,
        INFORMATION,
        PARTIAL,
        FULL
    }

    /** A level, from a day until the next one begins. */
    public record Served(Level level, Day from) {
        public Served {
            Rules.present("level", level);
            Rules.present("from", from);
        }
    }
}
