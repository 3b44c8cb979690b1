/**
 * The edXML package of QCVN 102:2016/BTTTT, which every system for documents speaks: a tolerant reader, a strict writer.
 *
 * <p>Public: {@link vn.lienthong.connectors.edxml.EdxmlReader} with its {@link
 * vn.lienthong.connectors.edxml.EdxmlReading}, {@link vn.lienthong.connectors.edxml.EdxmlWriter}. May touch: {@code
 * connector}, {@code model}, {@code failure}, {@code wire}, Jackson, StAX.
 */
@NullMarked
package vn.lienthong.connectors.edxml;

import org.jspecify.annotations.NullMarked;
