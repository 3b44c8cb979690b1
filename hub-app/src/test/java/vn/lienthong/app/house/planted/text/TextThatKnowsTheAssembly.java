package vn.lienthong.app.house.planted.text;

import vn.lienthong.app.house.planted.app.Assembly;

/** Breaks the rule {@code nobody-knows-the-assembly}. */
record TextThatKnowsTheAssembly(Assembly assembly) {}
