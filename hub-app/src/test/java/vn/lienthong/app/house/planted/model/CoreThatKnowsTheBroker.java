package vn.lienthong.app.house.planted.model;

import jakarta.jms.Message;

/** Breaks the rule {@code core-is-plain}. */
record CoreThatKnowsTheBroker(Message message) {}
