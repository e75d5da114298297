@NullMarked
package vn.thidua.award.engine.condition;

import org.jspecify.annotations.NullMarked;
