@NullMarked
package vn.thidua.stack.service;

import org.jspecify.annotations.NullMarked;
