/** What a campaign is and what may be done with it; plain Java. */
@NullMarked
package vn.thidua.campaign.campaign.domain;

import org.jspecify.annotations.NullMarked;
