package vn.lienthong.simulator;

/** What the population simulator was asked: which operation, under which number, by which officer, for what. */
public record PopulationAsked(String operation, String number, String officer, String occasion) {}
