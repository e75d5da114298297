-- Mức đầu kỳ: where an indicator stood when the period began; the pace is reckoned from there.
alter table commitment add column baseline numeric;
