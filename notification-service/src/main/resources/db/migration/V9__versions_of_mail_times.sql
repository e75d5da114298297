-- Two people who change the times of a body at once must not overwrite each other unseen.
alter table mail_times add column version bigint not null default 1;
