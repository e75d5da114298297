/** Units and people (đơn vị, cán bộ): imported from lists, shown by scope, announced to the other services. */
@NullMarked
package vn.thidua.campaign.organisation;

import org.jspecify.annotations.NullMarked;
