/** The interface of the provincial reward system (hệ thống khen thưởng của tỉnh). */
@NullMarked
package vn.thidua.award.province;

import org.jspecify.annotations.NullMarked;
