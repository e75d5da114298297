-- The campaign that this one carries out (phong trào cấp trên, hoặc phong trào nhiều năm).
alter table campaign add column parent_id uuid references campaign;
create index campaign_parent on campaign (parent_id) where parent_id is not null;
