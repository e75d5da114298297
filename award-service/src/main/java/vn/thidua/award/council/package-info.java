/** Sessions and results of the emulation council (phiên họp Hội đồng). */
@NullMarked
package vn.thidua.award.council;

import org.jspecify.annotations.NullMarked;
