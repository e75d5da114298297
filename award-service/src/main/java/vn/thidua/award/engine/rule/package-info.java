@NullMarked
package vn.thidua.award.engine.rule;

import org.jspecify.annotations.NullMarked;
