/** Appraisal (thẩm định): a stored verdict with its facts. */
@NullMarked
package vn.thidua.award.appraisal;

import org.jspecify.annotations.NullMarked;
