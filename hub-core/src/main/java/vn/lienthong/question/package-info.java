/**
 * Questions to outside services: may they be asked, by whom and why; asked, kept, answered.
 *
 * <p>Public: {@link vn.lienthong.question.QuestionDoor} gives what it {@link vn.lienthong.question.Told tells}, over an
 * {@link vn.lienthong.question.AnswerCache}; {@link vn.lienthong.question.QuestionKeys} hide whom a question is about ({@link
 * vn.lienthong.question.Subject}), {@link vn.lienthong.question.LineHealth} is how a service is. May touch: {@code registry},
 * {@code ledger}, {@code dispatch}, {@code wire}, {@code connector}, {@code model}, {@code failure}, Jackson, {@code
 * javax.crypto}.
 */
@NullMarked
package vn.lienthong.question;

import org.jspecify.annotations.NullMarked;
