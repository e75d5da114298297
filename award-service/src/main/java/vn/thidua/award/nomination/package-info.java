/** Nomination rounds and nominations (đợt đề nghị, đề nghị khen thưởng). */
@NullMarked
package vn.thidua.award.nomination;

import org.jspecify.annotations.NullMarked;
