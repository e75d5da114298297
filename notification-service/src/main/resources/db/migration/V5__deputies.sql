-- The deputy hears of the due day itself and of what is late, in case the head is away.
alter table ladder_step drop constraint ladder_step_rung;
alter table ladder_step add constraint ladder_step_rung
    check (rung in ('OWNER', 'DEPUTY', 'HEAD', 'OFFICER', 'PRINCIPAL'));
insert into ladder_step (kind, offset_days, rung) values ('*', 0, 'DEPUTY'), ('*', 1, 'DEPUTY'), ('*', 3, 'DEPUTY');
-- What is planned already climbs the same way.
update reminder set rungs = array_append(rungs, 'DEPUTY') where state = 'PLANNED' and step in ('T0', 'T+1', 'T+3');
