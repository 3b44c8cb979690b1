/**
 * What is known of the signatures on a document's files, each fact for itself.
 *
 * <p>Public: {@link vn.lienthong.signature.SignatureCheck} is the port, {@link vn.lienthong.signature.SignatureFinding} what it
 * finds, {@link vn.lienthong.signature.SignatureRounds} goes through the documents of the ledger, {@link
 * vn.lienthong.signature.FindingsText} is how they are kept, {@link vn.lienthong.signature.SignatureGate} keeps back what a
 * connection does not want. May touch: {@code ledger},
 * {@code content}, {@code registry}, {@code connector}, {@code wire}, {@code model}, Jackson.
 */
@NullMarked
package vn.lienthong.signature;

import org.jspecify.annotations.NullMarked;
