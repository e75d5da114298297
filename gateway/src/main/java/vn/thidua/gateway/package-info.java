/** The one origin in front of the services: pages, browser session, routing, limits (cổng vào của hệ thống). */
@NullMarked
package vn.thidua.gateway;

import org.jspecify.annotations.NullMarked;
