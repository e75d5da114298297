package vn.thidua.notification.plan.domain;

/** Who is told at a step of the ladder (cấp nhận thư nhắc). */
public enum Rung {
    /** Người phải làm: the person named, else the head of the unit that owes. */
    OWNER,
    /** Cấp phó của đơn vị: stands in when the head is away. */
    DEPUTY,
    /** Trưởng đơn vị của người phải làm. */
    HEAD,
    /** Cán bộ thi đua, khen thưởng. */
    OFFICER,
    /** Thủ trưởng. */
    PRINCIPAL
}
