@NullMarked
package vn.thidua.stack.mail;

import org.jspecify.annotations.NullMarked;
