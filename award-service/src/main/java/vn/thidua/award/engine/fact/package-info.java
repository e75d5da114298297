@NullMarked
package vn.thidua.award.engine.fact;

import org.jspecify.annotations.NullMarked;
