package vn.thidua.campaign.reading.model;

/** Where the name of an issuer was taken from (nguồn của tên cơ quan ban hành). */
public enum IssuerFrom {
    HEADER,
    BODY,
    /** Known from the type or the number of the act, e.g. a law is passed by Quốc hội. */
    IMPLIED
}
