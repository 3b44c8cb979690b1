package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One package that the document system took in.
 *
 * @param n place in the order of arrival, from 1
 * @param docId the sender's number of it
 * @param type {@code EDOC} or {@code STATUS}
 * @param edxml the package itself
 */
public record OfficeEffect(long n, String docId, String type, byte[] edxml) {

    ObjectNode asLine() {
        return Json.object().put("n", n).put("docId", docId).put("type", type).put("size", edxml.length);
    }
}
