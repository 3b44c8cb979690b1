package vn.lienthong.signature;

import java.util.List;
import java.util.function.Predicate;
import vn.lienthong.ledger.DocumentFact;
import vn.lienthong.ledger.SignatureChecks.Look;
import vn.lienthong.model.Agency;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.signature.SignatureFinding.Signer;

/** What indicators about signing count, out of a document and the newest look at each of its files. */
final class SigningFacts {
    private SigningFacts() {}

    static DocumentFact of(OfficialDocument document, List<Look> looks) {
        return new DocumentFact(
                document.key(),
                document.act().kind().name(),
                document.from().code().value(),
                document.issued().on().date(),
                document.to().stream().map(Agency::code).map(OrgCode::value).toList(),
                of(looks));
    }

    static DocumentFact.Signing of(List<Look> looks) {
        List<List<SignatureFinding>> files = looks.stream()
                .map(look -> FindingsText.read(look.findings()).findings())
                .toList();
        List<SignatureFinding> all = files.stream().flatMap(List::stream).toList();
        return new DocumentFact.Signing(
                all.size(),
                hasSignedRightly(all, signer -> signer == Signer.ORGANISATION),
                hasSignedRightly(all, Signer::isPerson),
                files.stream().anyMatch(SignatureFinding::isComplete),
                all.stream().anyMatch(SignatureFinding::isOpen));
    }

    private static boolean hasSignedRightly(List<SignatureFinding> findings, Predicate<Signer> who) {
        return findings.stream().anyMatch(finding -> finding.isGood() && who.test(finding.signer()));
    }
}
