package vn.lienthong.app.house.planted.status;

import eu.europa.esig.dss.model.x509.CertificateToken;

/** Breaks the rule {@code signature-library-only-behind-its-port}. */
record StoryThatKnowsTheLibrary(CertificateToken certificate) {}
