package vn.lienthong.simulator.demo;

/**
 * A dossier as an old program keeps it.
 *
 * @param name of the invented applicant, in the encoding of the program
 * @param received as people write it there
 */
record LegacyRow(String number, String name, String received) {}
