package vn.lienthong.simulator.onestop;

/**
 * An invented applicant.
 *
 * @param kind as the canonical record names it
 * @param channel how the dossier is handed in, as the canonical record names it
 */
record Person(String kind, String name, String citizenId, String phone, String email, String channel) {
    static final String ONLINE = "ONLINE";
    static final String CITIZEN = "CITIZEN";
    static final String BUSINESS = "BUSINESS";

    static Person of(String kind, Dice dice) {
        return new Person(
                kind,
                nameOf(kind, dice),
                People.citizenId(dice),
                People.phone(dice),
                People.email(dice),
                channel(dice));
    }

    private static String nameOf(String kind, Dice dice) {
        return switch (kind) {
            case CITIZEN -> People.person(dice);
            case BUSINESS -> People.enterprise(dice);
            default -> People.association(dice);
        };
    }

    private static String channel(Dice dice) {
        if (dice.chance(0.62)) {
            return ONLINE;
        }
        return dice.chance(0.15) ? "POST" : "IN_PERSON";
    }
}
