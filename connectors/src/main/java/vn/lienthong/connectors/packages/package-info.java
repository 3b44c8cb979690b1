/**
 * Systems that keep packages of documents for us and take ours: one loop for all of them, files that never are whole in
 * memory.
 *
 * <p>Public: {@link vn.lienthong.connectors.packages.PackageMailbox} over a {@link
 * vn.lienthong.connectors.packages.PackageBox} with its {@link vn.lienthong.connectors.packages.Waiting} lines, a {@link
 * vn.lienthong.connectors.packages.FetchedPackage}, a {@link vn.lienthong.connectors.packages.PackageFile}, {@link
 * vn.lienthong.connectors.packages.ConversationStopped}, the {@link vn.lienthong.connectors.packages.AnswerJudge} of
 * replies. May touch: {@code connector}, {@code model}, {@code failure}, {@code connectors.edxml}, {@code
 * connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.packages;

import org.jspecify.annotations.NullMarked;
