-- Receivers outside (nơi nhận bên ngoài) get the launch by mail.
alter table campaign_audience add column email text;
