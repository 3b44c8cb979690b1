/**
 * Folders of files, on this machine or on an SFTP, FTPS or FTP server, and attachments of a mailbox: which files are there and
 * complete, reading them, putting some.
 *
 * <p>Public: a {@link vn.lienthong.connectors.files.Site}, found by {@link vn.lienthong.connectors.files.Sites} with the keys
 * of {@link vn.lienthong.connectors.files.SiteSettings}, {@link vn.lienthong.connectors.files.LocalDrop} among them; open it
 * is a {@link vn.lienthong.connectors.files.Drop} that is read, a {@link vn.lienthong.connectors.files.Tray} where files are
 * put, too; {@link vn.lienthong.connectors.files.ReadyFiles} says which {@link vn.lienthong.connectors.files.SeenFile}s are
 * complete, {@link vn.lienthong.connectors.files.FileChanged} which is another one now; a {@link
 * vn.lienthong.connectors.files.Fingerprint} tells servers apart. May touch: {@code connector}, {@code failure}, Commons
 * Net, Apache SSHD, Jakarta Mail.
 */
@NullMarked
package vn.lienthong.connectors.files;

import org.jspecify.annotations.NullMarked;
