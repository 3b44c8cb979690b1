package vn.lienthong.console;

import java.util.List;
import vn.lienthong.registry.Right;

/**
 * One page or act of the console and the right that it asks for. What is not in the table is closed.
 *
 * @param method GET or POST
 * @param path as Spring's patterns
 */
public record PageDoor(String method, String path, Right right) {
    private static final String GET = "GET";
    private static final String POST = "POST";

    /** All of them, behind the log-in. */
    public static final List<PageDoor> TABLE = List.of(
            new PageDoor(GET, "/console", Right.READ_STATE),
            new PageDoor(GET, "/console/live/{page}", Right.READ_STATE),
            new PageDoor(GET, "/console/connections", Right.READ_STATE),
            new PageDoor(GET, "/console/connections/{name}", Right.READ_STATE),
            new PageDoor(POST, "/console/connections/{name}/{act}", Right.RETRY),
            new PageDoor(GET, "/console/connections/{name}/candidate", Right.RETRY),
            new PageDoor(POST, "/console/connections/{name}/candidate", Right.RETRY),
            new PageDoor(POST, "/console/connections/{name}/windows", Right.RETRY),
            new PageDoor(POST, "/console/connections/{name}/windows/{no}/end", Right.RETRY),
            new PageDoor(POST, "/console/connections/{name}/incidents/{no}/settle", Right.RETRY),
            new PageDoor(POST, "/console/connections/{name}/rows/{no}/dismiss", Right.RETRY),
            new PageDoor(GET, "/console/messages", Right.READ_STATE),
            new PageDoor(GET, "/console/messages/{number}", Right.READ_STATE),
            new PageDoor(POST, "/console/messages/{number}/body", Right.READ_BODY),
            new PageDoor(POST, "/console/messages/{number}/{connection}/{deed}", Right.RETRY),
            new PageDoor(GET, "/console/quarantine", Right.READ_STATE),
            new PageDoor(GET, "/console/quarantine/{id}", Right.READ_STATE),
            new PageDoor(POST, "/console/quarantine/{id}", Right.RETRY),
            new PageDoor(POST, "/console/waves", Right.RETRY),
            new PageDoor(GET, "/console/waves/{no}", Right.READ_STATE),
            new PageDoor(POST, "/console/waves/{no}/stop", Right.RETRY),
            new PageDoor(POST, "/console/amendments/form", Right.READ_BODY),
            new PageDoor(POST, "/console/amendments", Right.EDIT),
            new PageDoor(GET, "/console/amendments/{no}", Right.READ_STATE),
            new PageDoor(POST, "/console/amendments/{no}/open", Right.READ_BODY),
            new PageDoor(POST, "/console/amendments/{no}/approve", Right.APPROVE),
            new PageDoor(POST, "/console/amendments/{no}/return", Right.APPROVE),
            new PageDoor(GET, "/console/documents", Right.READ_STATE),
            new PageDoor(GET, "/console/document", Right.READ_STATE),
            new PageDoor(GET, "/console/questions", Right.READ_STATE),
            new PageDoor(GET, "/console/questions/asked", Right.READ_BODY),
            new PageDoor(GET, "/console/questions/officers", Right.READ_BODY),
            new PageDoor(GET, "/console/indicators", Right.READ_STATE),
            new PageDoor(GET, "/console/indicators/{code}/{organisation}/{period}", Right.READ_STATE),
            new PageDoor(GET, "/console/reports", Right.READ_STATE),
            new PageDoor(GET, "/console/reports/{form}/{organisation}/{period}", Right.READ_STATE),
            new PageDoor(POST, "/console/reports/{form}/{organisation}/{period}/figures", Right.EDIT),
            new PageDoor(POST, "/console/reports/{form}/{organisation}/{period}/acts", Right.EDIT),
            new PageDoor(POST, "/console/reports/{form}/{organisation}/{period}/decisions", Right.APPROVE),
            new PageDoor(GET, "/console/organisations", Right.READ_STATE),
            new PageDoor(GET, "/console/agencies", Right.READ_STATE),
            new PageDoor(GET, "/console/agencies/{connection}", Right.READ_STATE),
            new PageDoor(POST, "/console/agencies/{connection}/{word}", Right.EDIT),
            new PageDoor(GET, "/console/try", Right.READ_STATE),
            new PageDoor(POST, "/console/try", Right.READ_STATE),
            new PageDoor(GET, "/console/drill", Right.RETRY),
            new PageDoor(POST, "/console/drill/{id}/{act}", Right.RETRY),
            new PageDoor(GET, "/console/nodes", Right.READ_STATE),
            new PageDoor(GET, "/console/rights", Right.READ_BODY),
            new PageDoor(GET, "/console/audit", Right.READ_BODY));
}
