/**
 * Where the bytes of attachments are: under their SHA-256, outside messages, ledger and heap (Claim Check).
 *
 * <p>Public: {@link vn.lienthong.content.ContentStore} is the port, {@link vn.lienthong.content.FolderContentStore} keeps
 * them in a folder, {@link vn.lienthong.content.BucketContentStore} in a {@link vn.lienthong.content.Bucket}, {@link
 * vn.lienthong.content.ContentLimits} is what one connection may keep. May touch: {@code connector}, {@code model}, the JDK's
 * files.
 */
@NullMarked
package vn.lienthong.content;

import org.jspecify.annotations.NullMarked;
