/** What the OpenAPI document of this service says beyond what is generated. */
@NullMarked
package vn.thidua.award.openapi;

import org.jspecify.annotations.NullMarked;
