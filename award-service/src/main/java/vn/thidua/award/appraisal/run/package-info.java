/** A pass over a whole body (thẩm định cả đơn vị): set-based, streamed, stored in bulk. */
@NullMarked
package vn.thidua.award.appraisal.run;

import org.jspecify.annotations.NullMarked;
