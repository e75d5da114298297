-- A wish for a later date needs no answer once the thing is handed in or waived.
alter table extension_request drop constraint extension_request_state_check;
alter table extension_request add constraint extension_request_state
    check (state in ('ASKED', 'GRANTED', 'REFUSED', 'SETTLED'));
