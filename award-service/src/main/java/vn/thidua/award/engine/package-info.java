/** The rule engine: plain Java, no clock, no I/O. Facts and a rulebook go in, a verdict comes out. */
@NullMarked
package vn.thidua.award.engine;

import org.jspecify.annotations.NullMarked;
