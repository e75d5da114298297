/** Delegation (ủy quyền): a head lets a deputy act for the unit for a time. */
@NullMarked
package vn.thidua.campaign.delegation;

import org.jspecify.annotations.NullMarked;
