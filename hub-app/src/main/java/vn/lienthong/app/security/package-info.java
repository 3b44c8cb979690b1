/**
 * Who may come in, and how much of them: tokens of machines, log-ins of people, rights, rates.
 *
 * <p>Public: nothing; a door gets the caller as {@code @AuthenticationPrincipal Client}.
 *
 * <p>May touch: Spring Security, {@code registry}, {@code failure}, {@code web}, the {@code Person} of {@code console}.
 */
@NullMarked
package vn.lienthong.app.security;

import org.jspecify.annotations.NullMarked;
