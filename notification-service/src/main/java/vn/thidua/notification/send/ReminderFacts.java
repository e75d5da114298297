package vn.thidua.notification.send;

import java.time.LocalDate;

/**
 * What a reminder mail keeps besides the obligation.
 *
 * @param dueDay    the due day it was made for; a mail for a day that moved meanwhile is not sent
 * @param collapsed how many earlier ones it stands for
 */
public record ReminderFacts(String step, LocalDate dueDay, int collapsed) {}
