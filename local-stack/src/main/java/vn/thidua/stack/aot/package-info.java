@NullMarked
package vn.thidua.stack.aot;

import org.jspecify.annotations.NullMarked;
