/** Files whose verdict another text of the law would change (hồ sơ thay đổi kết luận khi luật thay đổi). */
@NullMarked
package vn.thidua.award.appraisal.change;

import org.jspecify.annotations.NullMarked;
