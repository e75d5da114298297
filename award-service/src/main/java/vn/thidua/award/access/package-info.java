/** Who may see what: role and unit subtree (phạm vi xem). */
@NullMarked
package vn.thidua.award.access;

import org.jspecify.annotations.NullMarked;
