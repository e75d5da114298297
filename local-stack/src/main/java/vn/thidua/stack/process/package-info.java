@NullMarked
package vn.thidua.stack.process;

import org.jspecify.annotations.NullMarked;
