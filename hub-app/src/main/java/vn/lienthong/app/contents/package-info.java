/**
 * Where the bytes of attachments are kept, as the settings say: in a folder, or in a store that speaks S3.
 *
 * <p>May touch: {@code content}, the AWS SDK; of the assembly its settings and {@code embedded}'s refusal to start.
 */
@NullMarked
package vn.lienthong.app.contents;

import org.jspecify.annotations.NullMarked;
