package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One package that the axis took in.
 *
 * @param n place in the order of arrival, from 1
 * @param docId number that the axis gave it
 * @param messageType {@code edoc} or {@code status}
 * @param from code of the sending agency
 * @param hash SHA-256 of the package
 * @param edxml the package itself
 */
public record AxisEffect(long n, String docId, String messageType, String from, String hash, byte[] edxml) {

    ObjectNode asLine() {
        return Json.object()
                .put("n", n)
                .put("docId", docId)
                .put("messageType", messageType)
                .put("from", from)
                .put("hash", hash)
                .put("size", edxml.length);
    }
}
