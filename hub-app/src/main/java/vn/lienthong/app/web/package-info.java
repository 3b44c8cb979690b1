/**
 * How every HTTP answer of the hub looks when something is wrong, and what holds for every request.
 *
 * <p>Public: {@link vn.lienthong.app.web.Problems} writes a failure as problem+json, {@link vn.lienthong.app.web.BodyLimit}
 * stands before every door, {@link vn.lienthong.app.web.BodyBudget} is the room that all bodies share.
 *
 * <p>May touch: Servlet, Spring MVC, Tomcat, {@code failure}, {@code text}.
 */
@NullMarked
package vn.lienthong.app.web;

import org.jspecify.annotations.NullMarked;
