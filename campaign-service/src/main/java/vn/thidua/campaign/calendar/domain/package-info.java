/** The working-day calendar (lịch ngày làm việc): plain Java, built from data. */
package vn.thidua.campaign.calendar.domain;
