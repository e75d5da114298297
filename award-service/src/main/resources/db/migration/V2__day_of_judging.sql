-- A file received under one law may be judged after another came into force; the replay needs both days.
alter table appraisal add column judged_on date;
