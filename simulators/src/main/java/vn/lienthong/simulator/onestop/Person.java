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

    static Person of(Dice dice) {
        boolean citizen = dice.chance(0.82);
        return new Person(
                citizen ? CITIZEN : "BUSINESS",
                citizen ? People.person(dice) : People.enterprise(dice),
                People.citizenId(dice),
                People.phone(dice),
                People.email(dice),
                channel(dice));
    }

    private static String channel(Dice dice) {
        if (dice.chance(0.62)) {
            return ONLINE;
        }
        return dice.chance(0.15) ? "POST" : "IN_PERSON";
    }
}
