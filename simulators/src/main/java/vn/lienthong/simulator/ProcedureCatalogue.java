package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The procedures and offices that both the portal and the one-stop systems know; invented. */
public final class ProcedureCatalogue {
    private static final ProcedureCatalogue PHU_THO = new ProcedureCatalogue(
            Table.lines("offices.csv").map(ProcedureCatalogue::office).toList(),
            Table.lines("procedures.csv").map(ProcedureCatalogue::procedure).toList());

    private final Map<String, Office> offices;
    private final Map<String, Procedure> procedures;

    private ProcedureCatalogue(List<Office> offices, List<Procedure> procedures) {
        this.offices = byCode(offices, Office::code);
        this.procedures = byCode(procedures, Procedure::code);
    }

    public static ProcedureCatalogue phuTho() {
        return PHU_THO;
    }

    public List<Procedure> procedures() {
        return List.copyOf(procedures.values());
    }

    public List<Office> offices(Office.Kind kind) {
        return offices.values().stream().filter(office -> office.kind() == kind).toList();
    }

    public Office office(String code) {
        return Optional.ofNullable(offices.get(code))
                .orElseThrow(() -> new IllegalArgumentException("no office " + code + " in the catalogue"));
    }

    /** By the code in any of its lengths: {@code 1.900001} also finds {@code 1.900001.000.00.00.H44}. */
    public Optional<Procedure> find(String code) {
        return Optional.ofNullable(procedures.get(code))
                .or(() -> procedures.values().stream()
                        .filter(procedure -> procedure.code().startsWith(code + "."))
                        .findFirst());
    }

    ArrayNode asPortalList() {
        ArrayNode list = Json.object().arrayNode();
        procedures.values().forEach(procedure -> list.add(procedure.asPortalListEntry()));
        return list;
    }

    ArrayNode fieldsAsPortalList() {
        ArrayNode list = Json.object().arrayNode();
        procedures.values().stream()
                .collect(Collectors.toMap(
                        Procedure::fieldCode, Procedure::fieldName, (one, same) -> one, LinkedHashMap::new))
                .forEach((code, name) -> list.addObject().put("MALINHVUC", code).put("TENLINHVUC", name));
        return list;
    }

    ArrayNode agenciesAsPortalList() {
        ArrayNode list = Json.object().arrayNode();
        offices.values()
                .forEach(office -> list.addObject()
                        .put("MADONVI", office.code())
                        .put("TENDONVI", office.name())
                        .put("CAPDONVI", office.kind() == Office.Kind.DEPARTMENT ? "2" : "3"));
        return list;
    }

    private static Office office(List<String> cells) {
        return new Office(cells.get(0), Office.Kind.valueOf(cells.get(1)), cells.get(2), cells.get(3));
    }

    private static Procedure procedure(List<String> cells) {
        return new Procedure(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                Integer.parseInt(cells.get(5)),
                Long.parseLong(cells.get(6)),
                Integer.parseInt(cells.get(7)));
    }

    private static <T> Map<String, T> byCode(List<T> list, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(entry -> map.put(code.apply(entry), entry));
        return map;
    }
}
