/**
 * Questions to outside services: may they be asked, by whom and why; asked, kept, answered.
 *
 * <p>Public: {@link vn.lienthong.question.QuestionDoor} gives what it {@link vn.lienthong.question.Told tells}, its {@link
 * vn.lienthong.question.ListDoor} how a list is ({@link vn.lienthong.question.ListStanding}), over an
 * {@link vn.lienthong.question.AnswerCache}; {@link vn.lienthong.question.QuestionKeys} hide whom a question is about ({@link
 * vn.lienthong.question.Subject}), {@link vn.lienthong.question.LineHealth} is how a service is, {@link
 * vn.lienthong.question.ServiceWatch} opens and closes its incident, {@link vn.lienthong.question.OfficerWatch} those of what
 * somebody should look at: {@link vn.lienthong.question.UnusualAsking}, {@link vn.lienthong.question.QuotaLeft}. {@link
 * vn.lienthong.question.ListNews} tells of lists that have ended. May touch: {@code registry},
 * {@code ledger}, {@code dispatch}, {@code wire}, {@code connector}, {@code model}, {@code failure}, Jackson, {@code
 * javax.crypto}.
 */
@NullMarked
package vn.lienthong.question;

import org.jspecify.annotations.NullMarked;
