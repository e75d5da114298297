/** Award decisions (quyết định khen thưởng). */
@NullMarked
package vn.thidua.award.decision;

import org.jspecify.annotations.NullMarked;
