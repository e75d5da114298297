/** Award service: rulebook, facts, appraisal, council, decisions, province interface. */
@NullMarked
package vn.thidua.award;

import org.jspecify.annotations.NullMarked;
