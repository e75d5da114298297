-- Lists of those who see many units read unit after unit.
create index commitment_of_unit on commitment (unit_code, id);
create index report_of_unit on report (unit_code, id);
