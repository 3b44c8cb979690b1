/**
 * Systems that keep packages of documents for us and take ours: one loop for all of them, files that never are whole in
 * memory.
 *
 * <p>Public: {@link vn.lienthong.connectors.packages.PackageMailbox} over a {@link
 * vn.lienthong.connectors.packages.PackageBox} with its {@link vn.lienthong.connectors.packages.Waiting} lines, a {@link
 * vn.lienthong.connectors.packages.FetchedPackage}, a {@link vn.lienthong.connectors.packages.PackageReading}, a {@link vn.lienthong.connectors.packages.PackageFile}, {@link
 * vn.lienthong.connectors.packages.ConversationStopped}, a {@link
 * vn.lienthong.connectors.packages.PackageSink} over a {@link vn.lienthong.connectors.packages.PackagePost} of {@link
 * vn.lienthong.connectors.packages.Outgoing} messages between {@link vn.lienthong.connectors.packages.Parties} with its
 * {@link vn.lienthong.connectors.packages.PackageAnswer}s, {@link vn.lienthong.connectors.packages.SentPackages}, a {@link
 * vn.lienthong.connectors.packages.FormBody}, the lists of agencies ({@link
 * vn.lienthong.connectors.packages.BoxAgencies}, {@link vn.lienthong.connectors.packages.AgenciesAnswer}), what is said of an {@link vn.lienthong.connectors.packages.Arrival}, the {@link vn.lienthong.connectors.packages.AnswerJudge} of
 * replies, {@link vn.lienthong.connectors.packages.Unreadable} files of a message. May touch: {@code connector}, {@code model}, {@code failure}, {@code connectors.edxml}, {@code
 * connectors.http}, Jackson.
 */
@NullMarked
package vn.lienthong.connectors.packages;

import org.jspecify.annotations.NullMarked;
