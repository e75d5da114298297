/** Campaign service (phong trào thi đua): from the launch document to the launched campaign; units, people, calendar. */
@NullMarked
package vn.thidua.campaign;

import org.jspecify.annotations.NullMarked;
