/** The working-day calendar (lịch ngày làm việc) as it is shown and announced; how it is computed stands in {@code domain}. */
@NullMarked
package vn.thidua.campaign.calendar;

import org.jspecify.annotations.NullMarked;
