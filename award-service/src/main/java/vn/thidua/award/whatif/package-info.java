/** What-if (thử điều kiện): stated facts and a day in, verdicts out; nothing is stored. */
@NullMarked
package vn.thidua.award.whatif;

import org.jspecify.annotations.NullMarked;
