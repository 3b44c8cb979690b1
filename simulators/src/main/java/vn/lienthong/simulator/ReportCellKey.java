package vn.lienthong.simulator;

/** One cell of the reporting system. */
public record ReportCellKey(String organisation, String period, String indicator) {}
