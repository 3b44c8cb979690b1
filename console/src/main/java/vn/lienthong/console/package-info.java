/**
 * Operators' web pages: what is going on, what needs a person, and the acts for it.
 *
 * <p>Public: {@link vn.lienthong.console.Console} is imported by the assembly, which hands it
 * {@link vn.lienthong.console.ConsoleParts} and tells which {@link vn.lienthong.console.Person} asks;
 * {@link vn.lienthong.console.Drills} are a demonstration's desk;
 * {@link vn.lienthong.console.PageDoor} lists every page and act with the right that it asks for.
 *
 * <p>May touch: {@code status}, {@code ledger} without its SQL, {@code registry}, {@code text}, {@code failure},
 * {@code model}, {@code question}, {@code reporting}, {@code report}, {@code indicator}, {@code door} to try and to correct things, Spring MVC, Thymeleaf, Jackson, the servlet API. No Camel, no SQL, no connector.
 */
@NullMarked
package vn.lienthong.console;

import org.jspecify.annotations.NullMarked;
