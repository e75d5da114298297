package vn.thidua.award.appraisal.run;

import java.util.UUID;

/** Someone asked for a pass; begins once the asking is stored. */
record RunAsked(UUID run) {}
