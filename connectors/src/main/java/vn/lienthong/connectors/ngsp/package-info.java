/**
 * Services behind the gateway of the province (NGSP, LGSP), which hands out tokens: {@link
 * vn.lienthong.connectors.ngsp.NgspSettings} say where it is, {@link vn.lienthong.connectors.ngsp.NgspService} asks by an
 * {@link vn.lienthong.connectors.ngsp.AnswerReading} of an {@link vn.lienthong.connectors.ngsp.AnswerNode}; {@link
 * vn.lienthong.connectors.ngsp.NgspDates} reads their dates, {@link vn.lienthong.connectors.ngsp.NgspCall} writes their calls, {@link
 * vn.lienthong.connectors.ngsp.JusticeErrors} are codes that some share, {@link vn.lienthong.connectors.ngsp.ServiceStopped} ends a
 * conversation.
 *
 * <p>May touch: {@code connector}, {@code model}, {@code connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.ngsp;

import org.jspecify.annotations.NullMarked;
