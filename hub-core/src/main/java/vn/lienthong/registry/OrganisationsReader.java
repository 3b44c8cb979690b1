package vn.lienthong.registry;

import java.util.List;
import java.util.Optional;

/** Reads the registry from all its files together: whatever one says may rest on another. */
final class OrganisationsReader {
    private final OrganisationsFile file = new OrganisationsFile();
    private Optional<Organisations> organisations = Optional.empty();

    static OrganisationsReader read(InstallationFolder folder) {
        OrganisationsReader reader = new OrganisationsReader();
        boolean whole = true;
        for (String name : folder.organisationFiles()) {
            whole &= folder.read(name, reader.file::read).isPresent();
        }
        // What rests on a file that cannot be read is not checked: its mistakes would be told at the wrong places.
        if (whole) {
            reader.join();
        }
        return reader;
    }

    private void join() {
        List<OrganisationsFile.Placed> units = file.placed();
        List<OrgEvent> events = new EventSections(units, file.mentioned()).read(file.events());
        new OrganisationChecks(units, file.mentioned()).run();
        organisations = Optional.of(Organisations.of(
                units.stream().map(OrganisationsFile.Placed::organisation).toList(), events));
    }

    Optional<Organisations> organisations() {
        return organisations;
    }

    List<Section> moves() {
        return file.moves();
    }

    KnownCodes known() {
        return new KnownCodes(organisations.map(read -> file.mentioned()));
    }
}
