@NullMarked
package vn.thidua.stack.launch;

import org.jspecify.annotations.NullMarked;
