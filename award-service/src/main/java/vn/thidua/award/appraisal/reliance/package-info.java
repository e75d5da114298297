/** Stored verdicts that rest on a rule: what would have to be looked at again if the rule were wrong. */
@NullMarked
package vn.thidua.award.appraisal.reliance;

import org.jspecify.annotations.NullMarked;
